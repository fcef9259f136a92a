Feature: Confirming and closing
  As a support manager I want a ticket closed only when the customer is content or silent,
  so that "closed" means that the problem is over.

  Rule: Whoever was in trouble confirms the solution before the ticket is closed

    Scenario Outline: An inquiry with impact <impact> is not closed before the customer has confirmed the solution
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      When somebody closes it
      Then that is refused because "not validated by the customer"

      Examples:
        | impact       |
        | organisation |
        | team         |

    Scenario Outline: An inquiry with impact <impact> is closed once the customer has confirmed the solution
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      And the customer confirmed the solution
      When somebody closes it
      Then its status is closed

      Examples:
        | impact       |
        | organisation |
        | team         |

    Scenario Outline: An inquiry of one person with urgency <urgency> is closed without a question
      Given a standard customer asks over email about bug
      And the impact is person and the urgency <urgency>
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      When somebody closes it
      Then its status is closed

      Examples:
        | urgency |
        | blocked |
        | minor   |

  Rule: What is solved and not answered closes after five days

    Scenario Outline: A solved inquiry with impact <impact> is <status> after <span>
      Given a standard customer asks over email about bug
      And the impact is <impact> and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      When <span> pass
      Then its status is <status>

      Examples:
        | impact       | span    | status   |
        | organisation | 119h59m | resolved |
        | organisation | 120h    | closed   |
        | person       | 119h59m | resolved |
        | person       | 120h    | closed   |

    Scenario: A solved inquiry that comes back does not close by itself
      Given a standard customer asks over email about bug
      And the impact is team and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And it was resolved
      And it was reopened
      When 10d pass
      Then it is at tier1
      And its status is triaged

  Rule: What has not been solved is not closed

    Scenario: An inquiry in work is not closed
      Given a standard customer asks over email about bug
      And the impact is person and the urgency blocked
      And the inquiry was triaged at Monday 10:00
      And somebody took it up
      When somebody closes it
      Then that is refused because "not resolved"
