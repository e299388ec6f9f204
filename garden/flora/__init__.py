"""Pure pixels: species, growth and the canvas they are drawn on. Knows nothing of Textual."""
