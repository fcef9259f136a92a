Feature: How fast the desk aims to act
  As a support manager I want every plan, priority and channel to have its own targets in the right hours,
  so that customers know what to expect and the desk knows what to do first.

  Rule: A critical inquiry on Premium counts day and night

    @SLA-1
    Scenario Outline: A critical Premium inquiry over <channel> at <opened> is answered by <due>
      Given a premium customer asks over <channel> about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at <opened>
      Then its first response target is 30m in always
      And the first response is due at <due>

      Examples: In writing, at any hour
        | channel | opened           | due              |
        | email   | Monday 10:00     | Monday 10:30     |
        | email   | Sunday 03:00     | Sunday 03:30     |
        | portal  | Saturday 11:00   | Saturday 11:30   |
        | portal  | 2026-12-25 23:45 | 2026-12-26 00:15 |

      Examples: On voicemail, until shortly before the telephone opens
        | channel | opened         | due            |
        | phone   | Monday 22:00   | Monday 22:30   |
        | phone   | Tuesday 06:29  | Tuesday 06:59  |
        | phone   | Saturday 08:29 | Saturday 08:59 |
        | phone   | Saturday 13:00 | Saturday 13:30 |

      Examples: In the chat, when nobody is there
        | channel | opened           | due              |
        | chat    | Monday 18:00     | Monday 18:30     |
        | chat    | Tuesday 07:29    | Tuesday 07:59    |
        | chat    | Saturday 11:00   | Saturday 11:30   |
        | chat    | 2026-12-28 11:00 | 2026-12-28 11:30 |

    @SLA-2
    Scenario Outline: A critical Premium customer who is on the line over <channel> at <opened> is answered by <due>
      Given a premium customer asks over <channel> about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged at <opened>
      Then its first response target is <target>
      And the first response is due at <due>

      Examples:
        | channel | opened           | target           | due              |
        | phone   | Monday 10:00     | 2m in live-queue | Monday 10:02     |
        | phone   | Monday 21:59     | 2m in live-queue | Monday 22:01     |
        | phone   | Tuesday 06:30    | 2m in live-queue | Tuesday 07:02    |
        | phone   | Saturday 08:30   | 2m in live-queue | Saturday 09:02   |
        | phone   | Saturday 12:59   | 2m in live-queue | Saturday 13:01   |
        | phone   | 2026-12-28 11:00 | 2m in live-queue | 2026-12-28 11:02 |
        | chat    | Monday 08:00     | 1m in chat-queue | Monday 08:01     |
        | chat    | Monday 17:59     | 1m in chat-queue | Monday 18:00     |

    Scenario Outline: A critical Premium inquiry over <channel> is solved within eight hours
      Given a premium customer asks over <channel> about integration
      And the impact is organisation and the urgency blocked
      When the inquiry is triaged
      Then its next response target is 30m in always
      And its update target is every 30m, after 2h every 1h in always
      And its workaround target is 4h in always
      And its resolution target is 8h in always

      @SLA-1
      Examples: In writing
        | channel |
        | email   |
        | portal  |

      @SLA-2
      Examples: On the line
        | channel |
        | phone   |
        | chat    |

  Rule: What is not critical on Premium counts in the hours of its channel and of the desk

    Scenario Outline: With impact <impact> and urgency <urgency> a Premium customer over <channel> first hears within <target>
      Given a premium customer asks over <channel> about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then its first response target is <target>

      @SLA-3
      Examples: High
        | impact | urgency | channel | target         |
        | team   | blocked | email   | 1h in desk     |
        | team   | blocked | portal  | 1h in desk     |
        | team   | blocked | chat    | 1m in desk     |
        | team   | blocked | phone   | 2m in extended |

      @SLA-4
      Examples: Medium
        | impact | urgency  | channel | target         |
        | team   | degraded | email   | 4h in desk     |
        | team   | degraded | portal  | 4h in desk     |
        | team   | degraded | chat    | 1m in desk     |
        | team   | degraded | phone   | 2m in extended |

      @SLA-5
      Examples: Low
        | impact | urgency | channel | target         |
        | team   | minor   | email   | 8h in desk     |
        | team   | minor   | portal  | 8h in desk     |
        | team   | minor   | chat    | 1m in desk     |
        | team   | minor   | phone   | 2m in extended |

    Scenario Outline: With impact <impact> and urgency <urgency> a Premium inquiry is solved within <resolution>
      Given a premium customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then its next response target is <next response>
      And its update target is <update>
      And its workaround target is <workaround>
      And its resolution target is <resolution>

      @SLA-3
      Examples: High
        | impact | urgency | next response | update           | workaround | resolution                          |
        | team   | blocked | 2h in desk    | every 4h in desk | 8h in desk | 1 business day end-of-day in office |

      @SLA-4
      Examples: Medium
        | impact | urgency  | next response | update                                   | workaround                         | resolution                         |
        | team   | degraded | 8h in desk    | every 2 business days end-of-day in desk | 3 business days end-of-day in desk | 5 business days end-of-day in desk |

    @SLA-5
    Scenario: A low Premium customer who writes again hears within two business days
      Given a premium customer asks over email about how-to
      And the impact is person and the urgency minor
      When the inquiry is triaged
      Then its next response target is 2 business days end-of-day in desk

  Rule: On Standard everything counts in the hours of its channel and of the desk

    Scenario Outline: With impact <impact> and urgency <urgency> a Standard customer over <channel> first hears within <target>
      Given a standard customer asks over <channel> about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then its first response target is <target>

      @SLA-6
      Examples: Critical
        | impact       | urgency | channel | target         |
        | organisation | blocked | email   | 1h in desk     |
        | organisation | blocked | portal  | 1h in desk     |
        | organisation | blocked | chat    | 2m in desk     |
        | organisation | blocked | phone   | 3m in extended |

      @SLA-7
      Examples: High
        | impact | urgency | channel | target         |
        | team   | blocked | email   | 2h in desk     |
        | team   | blocked | portal  | 2h in desk     |
        | team   | blocked | chat    | 2m in desk     |
        | team   | blocked | phone   | 3m in extended |

      @SLA-8
      Examples: Medium
        | impact | urgency  | channel | target         |
        | team   | degraded | email   | 8h in desk     |
        | team   | degraded | portal  | 8h in desk     |
        | team   | degraded | chat    | 2m in desk     |
        | team   | degraded | phone   | 3m in extended |

      @SLA-9
      Examples: Low
        | impact | urgency | channel | target                             |
        | team   | minor   | email   | 2 business days end-of-day in desk |
        | team   | minor   | portal  | 2 business days end-of-day in desk |
        | team   | minor   | chat    | 2m in desk                         |
        | team   | minor   | phone   | 3m in extended                     |

    Scenario Outline: With impact <impact> and urgency <urgency> a Standard inquiry is solved within <resolution>
      Given a standard customer asks over portal about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then its next response target is <next response>
      And its update target is <update>
      And its workaround target is <workaround>
      And its resolution target is <resolution>

      @SLA-6
      Examples: Critical
        | impact       | urgency | next response | update           | workaround | resolution                        |
        | organisation | blocked | 1h in desk    | every 2h in desk | 8h in desk | 1 business day end-of-day in desk |

      @SLA-7
      Examples: High
        | impact | urgency | next response | update                                  | workaround                         | resolution                         |
        | team   | blocked | 4h in desk    | every 1 business day end-of-day in desk | 2 business days end-of-day in desk | 3 business days end-of-day in desk |

      @SLA-8
      Examples: Medium
        | impact | urgency  | next response                      | update                                   | workaround                         | resolution                          |
        | team   | degraded | 2 business days end-of-day in desk | every 3 business days end-of-day in desk | 5 business days end-of-day in desk | 10 business days end-of-day in desk |

    @SLA-9
    Scenario: A low Standard customer who writes again hears within three business days
      Given a standard customer asks over email about how-to
      And the impact is person and the urgency minor
      When the inquiry is triaged
      Then its next response target is 3 business days end-of-day in desk

  Rule: A first response is due within the hours that count, and what is left over carries on at the next opening

    Scenario Outline: A <plan> inquiry over <channel> at <opened> with impact <impact> and urgency <urgency> is answered by <due>
      Given a <plan> customer asks over <channel> about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged at <opened>
      Then the first response is due at <due>

      @SLA-3
      Examples: One hour on Premium, over a night
        | plan    | channel | impact | urgency | opened       | due           |
        | premium | email   | team   | blocked | Monday 17:30 | Tuesday 08:30 |

      @SLA-4
      Examples: Four hours on Premium, over a weekend
        | plan    | channel | impact | urgency  | opened       | due          |
        | premium | portal  | team   | degraded | Friday 16:00 | Monday 10:00 |

      @SLA-5
      Examples: Eight hours on Premium, over Christmas
        | plan    | channel | impact | urgency | opened           | due              |
        | premium | email   | person | minor   | 2026-12-24 12:00 | 2026-12-29 10:00 |

      @SLA-6
      Examples: One hour on Standard, or three minutes on the telephone, over a night
        | plan     | channel | impact       | urgency | opened       | due           |
        | standard | email   | organisation | blocked | Monday 17:15 | Tuesday 08:15 |
        | standard | phone   | organisation | blocked | Monday 21:58 | Tuesday 07:01 |

      @SLA-7
      Examples: Two hours on Standard, over a weekend
        | plan     | channel | impact | urgency | opened       | due          |
        | standard | email   | team   | blocked | Friday 17:00 | Monday 09:00 |

      @SLA-8
      Examples: Eight hours on Standard, over Christmas
        | plan     | channel | impact | urgency  | opened           | due              |
        | standard | portal  | team   | degraded | 2026-12-24 14:00 | 2026-12-29 12:00 |

      @SLA-9
      Examples: Two business days on Standard, over a weekend
        | plan     | channel | impact | urgency | opened         | due             |
        | standard | email   | person | minor   | Friday 16:00   | Tuesday 18:00   |
        | standard | portal  | person | minor   | Saturday 11:00 | Wednesday 18:00 |

  Rule: A solution that is due in business days is due at the end of the last of them

    Scenario Outline: A <plan> inquiry of <opened> with impact <impact> and urgency <urgency> is solved by <due>
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged at <opened>
      Then the resolution is due at <due>

      @SLA-3
      Examples: One business day of the office, from its opening hours, from lunch and from after its closing
        | plan    | impact | urgency | opened       | due           |
        | premium | team   | blocked | Monday 10:00 | Tuesday 17:30 |
        | premium | team   | blocked | Monday 12:45 | Tuesday 17:30 |
        | premium | team   | blocked | Friday 17:15 | Monday 17:30  |
        | premium | team   | blocked | Friday 17:45 | Tuesday 17:30 |

      @SLA-4
      Examples: Five business days of the desk
        | plan    | impact | urgency  | opened       | due              |
        | premium | team   | degraded | Monday 10:00 | 2026-10-12 18:00 |

      @SLA-6
      Examples: One business day of the desk
        | plan     | impact       | urgency | opened       | due          |
        | standard | organisation | blocked | Friday 16:00 | Monday 18:00 |

      @SLA-7
      Examples: Three business days of the desk, without and with Christmas in between
        | plan     | impact | urgency | opened           | due              |
        | standard | team   | blocked | Monday 10:00     | Thursday 18:00   |
        | standard | team   | blocked | 2026-12-23 10:00 | 2026-12-30 18:00 |

      @SLA-8
      Examples: Ten business days of the desk, without and with Christmas and New Year in between
        | plan     | impact | urgency  | opened           | due              |
        | standard | team   | degraded | Monday 10:00     | 2026-10-19 18:00 |
        | standard | team   | degraded | 2026-12-21 10:00 | 2027-01-07 18:00 |
