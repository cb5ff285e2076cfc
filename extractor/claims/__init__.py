"""The grammar, the rules and the discourse: a read document becomes claims."""
