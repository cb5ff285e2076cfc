"""The same job on engines that move rows between machines."""
