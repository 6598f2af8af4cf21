"""The wire: the Asterisk Manager Interface, spoken as a client.

The rule kept here: the standard library only, no Qt, and no meaning. Bytes become messages and
answers find their actions; what a message says about a call is :mod:`astconsole.calls`'s.

::

    AmiClient     .client     connect, log in, act, listen
      connection  .connecting DNS, TCP, TLS, and their failures in words
      log_in      .login      challenge or password, and refusals in words
      Link        .link       asyncio's callbacks
        AmiProtocol .protocol bytes in, messages out: no I/O
          Event, Response     .messages
      PendingActions .pending answers by ActionID; ListCollector .lists
      Keepalive, Deadlines    .watchdog
    encode        .actions    what we send
"""
