"""Readers and writers: bytes become articles, records become lines."""
