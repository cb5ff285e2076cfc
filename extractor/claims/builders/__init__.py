"""How the hits of each family of rules become claims, one module per family."""
