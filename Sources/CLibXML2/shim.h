/// The one door to libxml2: versions 2.9 to 2.14 look the same from Swift.
///
/// Swift cannot read `xmlFree` (a global variable), and the type of an error callback changed in 2.12;
/// both are settled here, so no Swift code mentions a version. The headers of 2.12 and later include each
/// other less and less, so every header that is used is named.
#pragma once

// Debian builds libxml2 with ICU, whose headers would clash with the ones of Swift's Foundation wherever both
// are imported. No structure that ICU changes is used by value here, so its parts are left out.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/hash.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>  // xmlStringTextNoenc
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlstring.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>  // xmlXPathRegisterNs
#include <stdlib.h>
#include <string.h>

/// Builds the tables that libxml2 shares between threads. It would build those of XML Schema at their first
/// use, without a lock, so this must have run, once, before anything else here.
static inline void readiness_start(void) {
  xmlInitParser();
  xmlSchemaInitTypes();
}

/// One message of libxml2, copied; `text` is owned by the collector.
struct readiness_message {
  int level;
  int line;
  int column;
  char *_Nullable text;
};

/// Collects the messages of one call; at most `readiness_message_limit` are kept.
struct readiness_collector {
  struct readiness_message *_Nullable messages;
  int count;
};

enum { readiness_message_limit = 100 };

static inline void readiness_collect(struct readiness_collector *_Nonnull to, int level, int line, int column,
                                     const char *_Nullable text) {
  if (to->count >= readiness_message_limit) return;
  struct readiness_message *grown =
      realloc(to->messages, sizeof(struct readiness_message) * (size_t)(to->count + 1));
  if (grown == NULL) return;
  to->messages = grown;
  struct readiness_message *message = &grown[to->count++];
  message->level = level;
  message->line = line;
  message->column = column;
  message->text = text == NULL ? NULL : strdup(text);
}

static inline void readiness_collector_free(struct readiness_collector *_Nonnull collector) {
  for (int i = 0; i < collector->count; i++) free(collector->messages[i].text);
  free(collector->messages);
  collector->messages = NULL;
  collector->count = 0;
}

#if LIBXML_VERSION >= 21200
typedef const xmlError *readiness_error;
#else
typedef xmlErrorPtr readiness_error;
#endif

/// What an error of XPath says; before 2.13 it has a number only.
static inline const char *_Nonnull readiness_xpath_message(int code) {
  switch (code) {
  case XML_XPATH_UNDEF_VARIABLE_ERROR: return "there are no variables";
  case XML_XPATH_UNDEF_PREFIX_ERROR: return "a prefix has no namespace";
  case XML_XPATH_UNKNOWN_FUNC_ERROR: return "there is no such function";
  case XML_XPATH_INVALID_ARITY: return "a function has too few or too many arguments";
  case XML_XPATH_INVALID_TYPE: return "an argument is of the wrong type";
#if LIBXML_VERSION >= 20911
  case XML_XPATH_EXPRESSION_OK + XPATH_OP_LIMIT_EXCEEDED: return "it takes too many steps";
#endif
  default: return "it is not XPath 1.0";
  }
}

/// Receives the errors of schemas and XPath, whose callback data is ours in every version.
static inline void readiness_on_error(void *_Nullable data, readiness_error _Nullable error) {
  if (data == NULL || error == NULL) return;
  int is_xpath = error->domain == XML_FROM_XPATH;
  readiness_collect((struct readiness_collector *)data, (int)error->level, error->line, error->int2,
                    is_xpath ? readiness_xpath_message(error->code) : error->message);
}

#if LIBXML_VERSION < 21300
/// Before 2.13 a parser hands itself to the callback; our data hangs on its `_private`.
static inline void readiness_on_parser_error(void *_Nullable data, readiness_error _Nullable error) {
  if (data != NULL) readiness_on_error(((xmlParserCtxtPtr)data)->_private, error);
}
#endif

static inline void readiness_listen(xmlParserCtxtPtr _Nonnull parser,
                                    struct readiness_collector *_Nonnull collector) {
#if LIBXML_VERSION >= 21300
  xmlCtxtSetErrorHandler(parser, readiness_on_error, collector);
#else
  parser->_private = collector;
  if (parser->sax != NULL) parser->sax->serror = readiness_on_parser_error;
#endif
}

/// Stops at a document type declaration; the scan before has refused it already, this is the second lock.
static inline void readiness_on_doctype(void *_Nullable data, const xmlChar *_Nullable name,
                                        const xmlChar *_Nullable public_id,
                                        const xmlChar *_Nullable system_id) {
  (void)name, (void)public_id, (void)system_id;
  if (data != NULL) xmlStopParser((xmlParserCtxtPtr)data);
}

/// Reads UTF-8 XML, whatever encoding it declares: no network, no DTD, no external entity, no recovery.
/// NULL when it is not well-formed. Comments and processing instructions are read and dropped. Frees the parser.
static inline xmlDocPtr _Nullable readiness_read_xml(xmlParserCtxtPtr _Nonnull parser, const char *_Nonnull bytes,
                                                     int count, int options) {
  if (parser->sax != NULL) {
    parser->sax->internalSubset = readiness_on_doctype;
    // No limit counts them and nobody reads them, so they should cost no memory.
    parser->sax->comment = NULL;
    parser->sax->processingInstruction = NULL;
  }
  options |= XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_IGNORE_ENC;
#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  if (document != NULL && (!parser->wellFormed || !parser->nsWellFormed || document->intSubset != NULL)) {
    xmlFreeDoc(document);
    document = NULL;
  }
  xmlFreeParserCtxt(parser);
  return document;
}

/// Parses XML to a tree as `readiness_read_xml` says.
static inline xmlDocPtr _Nullable readiness_parse_xml(const char *_Nonnull bytes, int count,
                                                      struct readiness_collector *_Nonnull collector) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  readiness_listen(parser, collector);
  return readiness_read_xml(parser, bytes, count, XML_PARSE_COMPACT);
}

/// Receives a document as the parser reads it. Texts are no strings: they have lengths, or ends.
struct readiness_receiver {
  /// Handed to the functions.
  void *_Nonnull owner;
  /// Attributes come as libxml2 has them: five pointers each, name, prefix, namespace, value, end of the value.
  void (*_Nonnull start)(void *_Nonnull owner, const xmlChar *_Nonnull name, const xmlChar *_Nullable space, int line,
                         int attributes, const xmlChar *_Nullable *_Nullable values);
  void (*_Nonnull end)(void *_Nonnull owner);
  void (*_Nonnull text)(void *_Nonnull owner, const xmlChar *_Nonnull bytes, int count);
  struct readiness_collector *_Nonnull collector;
};

static inline struct readiness_receiver *_Nonnull readiness_receiver_of(void *_Nonnull parser) {
  return ((xmlParserCtxtPtr)parser)->_private;
}

static inline void readiness_on_start(void *_Nonnull parser, const xmlChar *_Nonnull name,
                                      const xmlChar *_Nullable prefix, const xmlChar *_Nullable space,
                                      int spaces, const xmlChar *_Nullable *_Nullable declared, int attributes,
                                      int defaulted, const xmlChar *_Nullable *_Nullable values) {
  (void)prefix, (void)spaces, (void)declared, (void)defaulted;
  struct readiness_receiver *to = readiness_receiver_of(parser);
  xmlParserInputPtr input = ((xmlParserCtxtPtr)parser)->input;
  to->start(to->owner, name, space, input == NULL ? 0 : input->line, attributes, values);
}

static inline void readiness_on_end(void *_Nonnull parser, const xmlChar *_Nonnull name,
                                    const xmlChar *_Nullable prefix, const xmlChar *_Nullable space) {
  (void)name, (void)prefix, (void)space;
  struct readiness_receiver *to = readiness_receiver_of(parser);
  to->end(to->owner);
}

static inline void readiness_on_text(void *_Nonnull parser, const xmlChar *_Nonnull bytes, int count) {
  struct readiness_receiver *to = readiness_receiver_of(parser);
  to->text(to->owner, bytes, count);
}

static inline void readiness_on_receiver_error(void *_Nullable data, readiness_error _Nullable error) {
  if (data != NULL) readiness_on_error(readiness_receiver_of(data)->collector, error);
}

/// Parses XML of the program's own as `readiness_read_xml` says, but makes no tree: who receives it does.
/// 0 when it is not well-formed.
static inline int readiness_parse_events(const char *_Nonnull bytes, int count,
                                         struct readiness_receiver *_Nonnull receiver) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return 0;
  if (parser->sax == NULL) {
    xmlFreeParserCtxt(parser);
    return 0;
  }
  parser->_private = receiver;
#if LIBXML_VERSION >= 21300
  xmlCtxtSetErrorHandler(parser, readiness_on_error, receiver->collector);
#else
  parser->sax->serror = readiness_on_receiver_error;
#endif
  parser->sax->startElementNs = readiness_on_start;
  parser->sax->endElementNs = readiness_on_end;
  parser->sax->characters = readiness_on_text;
  parser->sax->ignorableWhitespace = readiness_on_text;
  // Without a document type there is no entity but those of XML, which values are then given without.
  xmlDocPtr document = readiness_read_xml(parser, bytes, count, XML_PARSE_NOENT);
  if (document == NULL) return 0;
  xmlFreeDoc(document);
  return 1;
}

/// Parses UTF-8 HTML. The parser returns some tree of anything; the caller looks for its own marks in it.
/// `stopped` says whether it stopped before the end, as it does where elements are nested some hundred deep.
static inline xmlDocPtr _Nullable readiness_parse_html(const char *_Nonnull bytes, int count,
                                                       struct readiness_collector *_Nonnull collector,
                                                       int *_Nonnull stopped) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return NULL;
  readiness_listen(parser, collector);
  if (parser->sax != NULL) {
    parser->sax->comment = NULL;
    parser->sax->processingInstruction = NULL;
    // Its own handler of `script` and `style` takes quadratic time over long ones.
    parser->sax->cdataBlock = parser->sax->characters;
  }
  // Its errors say nothing (every element of HTML5 is one), and some versions print them. RECOVER lets only
  // `</script` end a script, as browsers do, and not any end tag in it; from 2.14 on this is always so.
  int options = HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER;
  xmlDocPtr document = htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  *stopped = parser->disableSAX;
  htmlFreeParserCtxt(parser);
  return document;
}

/// Compiles a schema from a document that has no reference to another file, and that must outlive it.
///
/// Parsing is left to `readiness_parse_xml`: the parser inside `xmlSchemaNewMemParserCtxt` expands entities.
static inline xmlSchemaPtr _Nullable readiness_compile_schema(xmlDocPtr _Nonnull document,
                                                             struct readiness_collector *_Nonnull collector) {
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewDocParserCtxt(document);
  if (parser == NULL) return NULL;
  xmlSchemaSetParserStructuredErrors(parser, readiness_on_error, collector);
  xmlSchemaPtr schema = xmlSchemaParse(parser);
  xmlSchemaFreeParserCtxt(parser);
  return schema;
}

/// Zero when the document is valid; its errors go to the collector.
static inline int readiness_validate(xmlSchemaPtr _Nonnull schema, xmlDocPtr _Nonnull document,
                                     struct readiness_collector *_Nonnull collector) {
  xmlSchemaValidCtxtPtr validation = xmlSchemaNewValidCtxt(schema);
  if (validation == NULL) return -1;
  xmlSchemaSetValidStructuredErrors(validation, readiness_on_error, collector);
  int result = xmlSchemaValidateDoc(validation, document);
  xmlSchemaFreeValidCtxt(validation);
  return result;
}

/// Stands in for a function that does not exist: libxml2 itself would print that to standard error.
static inline void readiness_unknown_function(xmlXPathParserContextPtr _Nullable parser, int count) {
  (void)count;
  xmlXPathErr(parser, XPATH_UNKNOWN_FUNC_ERROR);
}

static inline xmlXPathFunction _Nullable readiness_find_function(void *_Nullable context,
                                                                 const xmlChar *_Nullable name,
                                                                 const xmlChar *_Nullable namespace) {
  xmlXPathFunction found = NULL;
  if (context != NULL) {
    found = (xmlXPathFunction)xmlHashLookup2(((xmlXPathContextPtr)context)->funcHash, name, namespace);
  }
  return found != NULL ? found : readiness_unknown_function;
}

/// A context whose evaluations report to the collector and stop after a bounded number of operations.
static inline xmlXPathContextPtr _Nullable
readiness_xpath_context(xmlDocPtr _Nonnull document, struct readiness_collector *_Nonnull collector) {
  xmlXPathContextPtr context = xmlXPathNewContext(document);
  if (context == NULL) return NULL;
  context->userData = collector;
  context->error = readiness_on_error;
  xmlXPathRegisterFuncLookup(context, readiness_find_function, context);
#if LIBXML_VERSION >= 20911
  context->opLimit = 2000000;
#endif
  return context;
}

/// Marks a text node as raw: the XML writer then leaves `<` and `&` alone, as HTML wants it in style.
static inline void readiness_mark_raw(xmlNodePtr _Nonnull text) { text->name = xmlStringTextNoenc; }

/// `xmlFree` is a global variable, which Swift 6 may not read.
static inline void readiness_free(void *_Nullable pointer) { xmlFree(pointer); }

/// Writes one node with the XML writer, which gives the same bytes in every version of libxml2.
static inline xmlBufferPtr _Nullable readiness_write(xmlNodePtr _Nonnull node, int indent) {
  xmlBufferPtr buffer = xmlBufferCreate();
  if (buffer == NULL) return NULL;
  int options = XML_SAVE_AS_XML | XML_SAVE_NO_DECL | XML_SAVE_NO_XHTML | (indent ? XML_SAVE_FORMAT : 0);
  xmlSaveCtxtPtr save = xmlSaveToBuffer(buffer, "UTF-8", options);
  if (save == NULL) {
    xmlBufferFree(buffer);
    return NULL;
  }
  xmlSaveTree(save, node);
  xmlSaveClose(save);
  return buffer;
}
