namespace CodeSynth.Schemas;

/// <summary>A place in the text of a schema file; line and column count from 0, the column in UTF-16 units, as editors do.</summary>
internal readonly record struct SchemaPosition(int Line, int Column);
