"""The live lab: real Asterisk, real phones, one machine, nothing sent beyond it.

Rule: the lab knows nothing of astconsole. It makes calls and writes down what the people on the
phones saw; whether astconsole saw the same is for the tests to say.
"""
