Feature: Reviewing the policy
  As a support manager I want to hear when the policy has not been looked at for too long,
  so that the desk does not work by rules that are no longer true.

  Scenario Outline: On <date> the policy is not yet to be reviewed
    When somebody reads the policy on <date>
    Then it is not yet to be reviewed

    Examples:
      | date       |
      | 2026-10-01 |
      | 2026-12-30 |

  Scenario: Ninety days after the last review the next one is overdue
    When somebody reads the policy on 2026-12-31
    Then it should have been reviewed by 2026-12-30
