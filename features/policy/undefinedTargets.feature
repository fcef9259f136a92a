Feature: What the desk makes no promise about
  As a support manager I want it to be plain where no time is promised,
  so that nobody is blamed for missing what was never said.

  Rule: A low priority gets a prompt answer, but no time for a solution

    Scenario Outline: Nothing but answers is promised for a low <plan> inquiry over <channel>
      Given a <plan> customer asks over <channel> about how-to
      And the impact is person and the urgency minor
      When the inquiry is triaged
      Then no time is promised for the resolution
      And no time is promised for the workaround
      And no time is promised for the update

      @SLA-5
      Examples: On Premium
        | plan    | channel |
        | premium | email   |
        | premium | phone   |
        | premium | chat    |
        | premium | portal  |

      @SLA-9
      Examples: On Standard
        | plan     | channel |
        | standard | email   |
        | standard | phone   |
        | standard | chat    |
        | standard | portal  |

    Scenario Outline: Nobody is called when a low <plan> inquiry that was answered stays unsolved for two months
      Given a <plan> customer asks over email about how-to
      And the impact is person and the urgency minor
      And the inquiry was triaged at Monday 10:00
      And somebody answered the customer
      When 60d pass
      Then the team-lead has not been told
      And the support-manager has not been told

      @SLA-5
      Examples: On Premium
        | plan    |
        | premium |

      @SLA-9
      Examples: On Standard
        | plan     |
        | standard |

  Rule: Who asks more than a question is promised a time

    Scenario Outline: A <plan> inquiry with impact <impact> and urgency <urgency> has a time for its solution
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged at Monday 10:00
      Then the resolution is due at <due>

      @SLA-4
      Examples: One person who is blocked, on Premium
        | plan    | impact | urgency | due              |
        | premium | person | blocked | 2026-10-12 18:00 |

      @SLA-8
      Examples: One person who is blocked, on Standard
        | plan     | impact | urgency | due              |
        | standard | person | blocked | 2026-10-19 18:00 |

  Rule: A report of the cause is owed only after a critical inquiry

    Scenario Outline: No report is promised for a <plan> inquiry with impact <impact> and urgency <urgency>
      Given a <plan> customer asks over email about bug
      And the impact is <impact> and the urgency <urgency>
      When the inquiry is triaged
      Then no time is promised for the rca delivery
      And no root cause analysis is required

      Examples:
        | plan     | impact | urgency  |
        | premium  | team   | blocked  |
        | premium  | team   | degraded |
        | premium  | person | minor    |
        | standard | team   | blocked  |
        | standard | team   | degraded |
        | standard | person | minor    |
