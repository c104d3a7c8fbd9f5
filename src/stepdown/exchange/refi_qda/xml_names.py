"""The standard's own names: namespaces, and the words of its lists."""

from stepdown.exchange.refi_qda.shape.words import Direction, MediaKind, VariableType

CODEBOOK_NAMESPACE = "urn:QDA-XML:codebook:1.0"
PROJECT_NAMESPACE = "urn:QDA-XML:project:1.0"
PROJECT_PART = "project.qde"
SOURCES_FOLDER = "sources/"
INTERNAL = "internal://"

VARIABLE_TYPES = {
    VariableType.TEXT: "Text",
    VariableType.BOOLEAN: "Boolean",
    VariableType.INTEGER: "Integer",
    VariableType.FLOAT: "Float",
    VariableType.DATE: "Date",
    VariableType.DATE_TIME: "DateTime",
}
DIRECTIONS = {
    Direction.ASSOCIATIVE: "Associative",
    Direction.ONE_WAY: "OneWay",
    Direction.BIDIRECTIONAL: "Bidirectional",
}
MEDIA_SOURCES = {
    MediaKind.PICTURE: "PictureSource",
    MediaKind.PDF: "PDFSource",
    MediaKind.AUDIO: "AudioSource",
    MediaKind.VIDEO: "VideoSource",
}
MEDIA_TEXTS = {
    MediaKind.PICTURE: "TextDescription",
    MediaKind.PDF: "Representation",
    MediaKind.AUDIO: "Transcript",
    MediaKind.VIDEO: "Transcript",
}
"""What a text of a media source is called."""
