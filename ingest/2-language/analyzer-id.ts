/** Name and version of the models that read English, as it stands in the output's `extractor` field. */
export const ENGLISH_ANALYZER_ID = 'en_core_web_sm-3.8.0-f16+names-encoder-int8';
