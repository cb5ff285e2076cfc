"""What people look at: renderables for the terminal, made from records alone; only the cli prints them."""
