"""Tests of the RDF room."""
