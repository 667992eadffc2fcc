/**
 * What `flowc init` adds on request: a workflow of CI and hooks before a commit. They run the flowc that `package.json` names, never one that npx
 * would fetch by its name alone.
 */
export type CiSystem = 'github' | 'gitlab';

export interface ExtraFile {
  readonly name: string;
  readonly text: string;
}

const GITHUB = `name: flowcharts
on: [push, pull_request]
permissions:
  contents: read
jobs:
  flowcharts:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      - run: npm ci
      - run: npx --no -- flowc check --format github
      - run: npx --no -- flowc build -o drawings
      - uses: actions/upload-artifact@v4
        with:
          name: flowcharts
          path: drawings
`;

const GITLAB = `flowcharts:
  image: node:20
  script:
    - npm ci
    - npx --no -- flowc build -o drawings
    - npx --no -- flowc check --format gitlab > flowc.gitlab.json
  artifacts:
    when: always
    paths: [drawings]
    reports:
      codequality: flowc.gitlab.json
`;

const PRE_COMMIT = `repos:
  - repo: local
    hooks:
      - id: flowc-check
        name: check flowcharts
        entry: npx --no -- flowc check
        language: system
        files: \\.flow$
      - id: flowc-fmt
        name: format flowcharts
        entry: npx --no -- flowc fmt
        language: system
        files: \\.flow$
`;

/** The files for a system of CI, and for the framework pre-commit. */
export function extraFiles(ci: CiSystem | null, preCommit: boolean): ExtraFile[] {
  const files: ExtraFile[] = [];
  if (ci === 'github') files.push({ name: '.github/workflows/flowcharts.yml', text: GITHUB });
  if (ci === 'gitlab') files.push({ name: '.gitlab-ci.yml', text: GITLAB });
  if (preCommit) files.push({ name: '.pre-commit-config.yaml', text: PRE_COMMIT });
  return files;
}
