Feature: Email, telephone, chat and portal
  As a support manager I want every channel to lead to the same help in its own hours,
  so that customers can choose what suits them.

  Rule: An inquiry is welcome over every channel and is judged alike

    Scenario Outline: A team that is blocked and asks over <channel> is served there like anywhere else
      Given a standard customer asks over <channel> about bug
      And the impact is team and the urgency blocked
      When the inquiry is triaged
      Then it is in scope
      And its channel is the right one
      And its priority is high
      And it starts at tier1

      Examples:
        | channel |
        | email   |
        | phone   |
        | chat    |
        | portal  |

  Rule: On the telephone and in the chat somebody answers within minutes

    Scenario Outline: A <plan> customer over <channel> with impact <impact> and urgency <urgency> is answered by <due>
      Given a <plan> customer asks over <channel> about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged at Monday 10:00
      Then the first response is due at <due>

      @SLA-2
      Examples: Critical on Premium
        | plan    | channel | impact       | urgency | due          |
        | premium | phone   | organisation | blocked | Monday 10:02 |
        | premium | chat    | organisation | blocked | Monday 10:01 |

      @SLA-5
      Examples: Low on Premium
        | plan    | channel | impact | urgency | due          |
        | premium | phone   | person | minor   | Monday 10:02 |
        | premium | chat    | person | minor   | Monday 10:01 |

      @SLA-6
      Examples: Critical on Standard
        | plan     | channel | impact       | urgency | due          |
        | standard | phone   | organisation | blocked | Monday 10:03 |
        | standard | chat    | organisation | blocked | Monday 10:02 |

      @SLA-9
      Examples: Low on Standard
        | plan     | channel | impact | urgency | due          |
        | standard | phone   | person | minor   | Monday 10:03 |
        | standard | chat    | person | minor   | Monday 10:02 |

  Rule: The telephone is answered in the evening, on Saturdays and on bank holidays, the other channels are not

    Scenario Outline: A high Standard inquiry over <channel> at <opened> is answered by <due>
      Given a standard customer asks over <channel> about bug
      And the impact is team and the urgency blocked
      When the inquiry is triaged at <opened>
      Then the first response is due at <due>

      @SLA-7
      Examples: In the evening
        | channel | opened       | due           |
        | phone   | Monday 20:00 | Monday 20:03  |
        | chat    | Monday 20:00 | Tuesday 08:02 |
        | email   | Monday 20:00 | Tuesday 10:00 |
        | portal  | Monday 20:00 | Tuesday 10:00 |

      @SLA-7
      Examples: On a Saturday
        | channel | opened         | due            |
        | phone   | Saturday 11:00 | Saturday 11:03 |
        | phone   | Saturday 12:57 | Saturday 13:00 |
        | phone   | Saturday 12:58 | Monday 07:01   |
        | chat    | Saturday 11:00 | Monday 08:02   |
        | email   | Saturday 11:00 | Monday 10:00   |
        | portal  | Saturday 11:00 | Monday 10:00   |

      @SLA-7
      Examples: On a bank holiday
        | channel | opened           | due              |
        | phone   | 2026-12-25 11:00 | 2026-12-25 11:03 |
        | chat    | 2026-12-25 11:00 | 2026-12-29 08:02 |
        | email   | 2026-12-28 11:00 | 2026-12-29 10:00 |
        | portal  | 2026-12-28 11:00 | 2026-12-29 10:00 |

  Rule: Waiting in writing warns the team lead, waiting on the line is seen by everybody

    @ESC-6
    Scenario Outline: Over <channel>, a high Standard inquiry without an answer for an hour and a half warns the team lead
      Given a standard customer asks over <channel> about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 90m pass
      Then the team-lead has been told

      Examples:
        | channel |
        | email   |
        | portal  |

    @ESC-6 @ESC-7
    Scenario Outline: Over <channel>, the same wait has gone past the team lead to the support manager
      Given a standard customer asks over <channel> about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      When 90m pass
      Then the team-lead has not been told
      And the support-manager has been told

      Examples:
        | channel |
        | phone   |
        | chat    |

  Rule: Whoever gives up before the answer is counted as such

    Scenario: A caller who hangs up leaves an abandoned inquiry
      Given a standard customer asks over phone about bug
      And the inquiry was triaged at Monday 10:00
      And 1m passed
      When the customer gives up
      Then its status is abandoned
