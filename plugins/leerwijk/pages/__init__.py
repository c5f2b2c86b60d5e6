"""Library → pages: pure; one page kind is one function and one template."""
