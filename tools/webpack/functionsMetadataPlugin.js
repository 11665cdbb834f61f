const fs = require("node:fs");
const path = require("node:path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");

/**
 * Makes functions.json from the doc comments of src/functions, and one file per further language.
 *
 * Microsoft's own plugin is not used: it changes the sources on the way, knows no languages, and always sets
 * allowCustomDataForDataTypeAny, with which Excel 2021 (CustomFunctionsRuntime 1.3) would be asked for what it lacks.
 * Names and ids are the same in every language: formulas in saved workbooks hold the name (office-js #891, #6614).
 */
class FunctionsMetadataPlugin {
  /** @param options sources: files with functions; translations: language -> JSON file with texts by function id */
  constructor({ sources, translations }) {
    this.sources = sources;
    this.translations = translations;
  }

  apply(compiler) {
    const name = FunctionsMetadataPlugin.name;
    const { Compilation, WebpackError } = compiler.webpack;
    const { RawSource } = compiler.webpack.sources;
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      for (const file of [...this.sources, ...Object.values(this.translations)]) {
        compilation.fileDependencies.add(path.resolve(file));
      }
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name, stage }, async () => {
        try {
          const metadata = await readMetadata(this.sources);
          emit("functions.json", metadata);
          for (const [language, file] of Object.entries(this.translations)) {
            emit(
              `functions.${language}.json`,
              translate(metadata, JSON.parse(fs.readFileSync(file, "utf8"))),
            );
          }
        } catch (error) {
          compilation.errors.push(new WebpackError(`functions.json: ${error.message}`));
        }
      });
      const emit = (file, metadata) =>
        compilation.emitAsset(file, new RawSource(JSON.stringify(metadata, null, 2) + "\n"));
    });
  }
}

async function readMetadata(sources) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(sources);
  if (errors.length > 0) throw new Error(errors.join("; "));
  return { functions: JSON.parse(metadataJson).functions };
}

/** The same functions with other descriptions. Throws when a text is missing or left over. */
function translate(metadata, texts) {
  const left = new Set(Object.keys(texts));
  const functions = metadata.functions.map((fn) => {
    left.delete(fn.id);
    const { description, parameters = {} } = texts[fn.id] ?? {};
    if (description === undefined) throw new Error(`no translation of ${fn.id}`);
    const names = fn.parameters.map((parameter) => parameter.name);
    if (names.join() !== Object.keys(parameters).join()) {
      throw new Error(
        `${fn.id} has parameters ${names.join()}, its translation ${Object.keys(parameters).join()}`,
      );
    }
    return {
      ...fn,
      description,
      parameters: fn.parameters.map((parameter) => ({
        ...parameter,
        description: parameters[parameter.name],
      })),
    };
  });
  if (left.size > 0) throw new Error(`translations of functions that do not exist: ${[...left].join()}`);
  return { functions };
}

module.exports = { FunctionsMetadataPlugin, readMetadata, translate };
