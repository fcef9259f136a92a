/** For plain cucumber-js: which features run, with which steps, under which policy and load. */
process.env.DESKDRILL_POLICY ??= "scenarios/policies/saas-standard.yaml";
process.env.DESKDRILL_LOAD ??= "scenarios/loads/normal-week.yaml";

export default {
  paths: ["features/**/*.feature"],
  import: ["src/acceptance/support.ts"],
  format: ["summary"],
};
