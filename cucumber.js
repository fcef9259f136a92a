/** Which features run, with which steps, under which policy. */
export default {
  paths: ["features/**/*.feature"],
  import: ["src/acceptance/**/*.ts"],
  format: ["summary"],
  worldParameters: {
    policy: "scenarios/policies/saas-standard.yaml",
    load: "scenarios/loads/normal-week.yaml",
  },
};
