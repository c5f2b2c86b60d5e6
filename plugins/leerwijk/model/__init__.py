"""What exists: frozen values, one small file per noun."""
