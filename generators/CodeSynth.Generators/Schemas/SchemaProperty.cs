namespace CodeSynth.Schemas;

/// <summary>A property of a schema or field that the Avro specification does not define: <c>arg.properties</c>, <c>connect.name</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Json">Its value as JSON text without insignificant white space.</param>
internal sealed record SchemaProperty(string Name, string Json);
