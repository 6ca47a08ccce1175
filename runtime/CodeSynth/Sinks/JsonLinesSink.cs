using CodeSynth.Modeling;

namespace CodeSynth.Sinks;

/// <summary>Writes one file per topic, <c>FOLDER/TOPIC.jsonl</c>, a JSON object a line; see <see cref="FolderSink"/>.</summary>
/// <param name="folder">The folder.</param>
public sealed class JsonLinesSink(string folder) : FolderSink(folder, WireFormat.Json, ".jsonl");
