/// The one door to libxml2: versions 2.9 to 2.14 look the same from Swift.
///
/// Swift cannot read `xmlFree` (a global variable), and the type of an error callback changed in 2.12;
/// both are settled here, so no Swift code mentions a version.
#pragma once

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlsave.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlversion.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <stdlib.h>
#include <string.h>

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
      (struct readiness_message *)realloc(to->messages, sizeof(struct readiness_message) * (size_t)(to->count + 1));
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

/// Receives the errors of schemas and XPath, whose callback data is ours in every version.
static inline void readiness_on_error(void *_Nullable data, readiness_error _Nullable error) {
  if (data == NULL || error == NULL) return;
  readiness_collect((struct readiness_collector *)data, (int)error->level, error->line, error->int2, error->message);
}

#if LIBXML_VERSION < 21300
/// Before 2.13 a parser hands itself to the callback; our data hangs on its `_private`.
static inline void readiness_on_parser_error(void *_Nullable data, readiness_error _Nullable error) {
  if (data != NULL) readiness_on_error(((xmlParserCtxtPtr)data)->_private, error);
}
#endif

static inline void readiness_listen(xmlParserCtxtPtr _Nonnull parser, struct readiness_collector *_Nonnull collector) {
#if LIBXML_VERSION >= 21300
  xmlCtxtSetErrorHandler(parser, readiness_on_error, collector);
#else
  parser->_private = collector;
  if (parser->sax != NULL) parser->sax->serror = readiness_on_parser_error;
#endif
}

/// Parses UTF-8 XML: no network, no DTD, no external entity, no recovery. NULL when it is not well-formed.
static inline xmlDocPtr _Nullable readiness_parse_xml(const char *_Nonnull bytes, int count,
                                                      struct readiness_collector *_Nonnull collector) {
  xmlParserCtxtPtr parser = xmlNewParserCtxt();
  if (parser == NULL) return NULL;
  readiness_listen(parser, collector);
  int options = XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT;
#if LIBXML_VERSION >= 21300
  options |= XML_PARSE_NO_XXE;
#endif
  xmlDocPtr document = xmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  if (document != NULL && (!parser->wellFormed || !parser->nsWellFormed)) {
    xmlFreeDoc(document);
    document = NULL;
  }
  xmlFreeParserCtxt(parser);
  return document;
}

/// Parses UTF-8 HTML. The parser always returns some tree; the caller looks for its own marks in it.
static inline xmlDocPtr _Nullable readiness_parse_html(const char *_Nonnull bytes, int count,
                                                       struct readiness_collector *_Nonnull collector) {
  htmlParserCtxtPtr parser = htmlNewParserCtxt();
  if (parser == NULL) return NULL;
  readiness_listen(parser, collector);
  // Its errors say nothing (every element of HTML5 is one), and some versions print them.
  int options = HTML_PARSE_NONET | HTML_PARSE_COMPACT | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING;
  xmlDocPtr document = htmlCtxtReadMemory(parser, bytes, count, NULL, "UTF-8", options);
  htmlFreeParserCtxt(parser);
  return document;
}

static inline xmlSchemaPtr _Nullable readiness_parse_schema(const char *_Nonnull bytes, int count,
                                                            struct readiness_collector *_Nonnull collector) {
  xmlSchemaParserCtxtPtr parser = xmlSchemaNewMemParserCtxt(bytes, count);
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

/// A context whose evaluations report to the collector and stop after a bounded number of operations.
static inline xmlXPathContextPtr _Nullable readiness_xpath_context(xmlDocPtr _Nonnull document,
                                                                   struct readiness_collector *_Nonnull collector) {
  xmlXPathContextPtr context = xmlXPathNewContext(document);
  if (context == NULL) return NULL;
  context->userData = collector;
  context->error = readiness_on_error;
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
