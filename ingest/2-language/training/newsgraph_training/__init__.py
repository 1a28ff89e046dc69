"""Trains the encoder and its heads; see README.md one folder up."""
