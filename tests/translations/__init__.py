"""The translations of the screen: made by ``./dev translate``, held to their rules by the tests."""
