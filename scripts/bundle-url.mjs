/** What `import.meta.url` is in a bundle. Only a bundle that asks for it holds this. */
const urlOf = (file) => require('node:url').pathToFileURL(file).href;

export const bundleUrl = /* @__PURE__ */ urlOf(__filename);
