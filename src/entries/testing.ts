/** What tests of rules are written with: `flowc/testing`. */
export {
  type Cases,
  type ExpectedFinding,
  type InvalidCase,
  RuleTester,
  type RuleTesterOptions,
  type ValidCase,
} from '../testing/rule-tester.ts';
