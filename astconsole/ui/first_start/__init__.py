"""The first start: connect to a PBX in three steps, or look around in the demo office."""
