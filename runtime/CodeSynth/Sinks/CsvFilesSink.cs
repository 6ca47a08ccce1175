using CodeSynth.Engine;
using CodeSynth.Modeling;
using CodeSynth.Planning;

namespace CodeSynth.Sinks;

/// <summary>
/// Writes one file per topic, <c>FOLDER/TOPIC.csv</c>, as RFC 4180 describes it: UTF-8 without a mark, a line of the names on the wire, lines that end with CR LF, cells in
/// quotes where they hold a comma, a quote or a line break. The members of nested objects are columns of their own (<c>address.street</c>), an array is its JSON text. Null
/// is an empty cell, the empty text is <c>""</c>. Made of rows of JSON; see <see cref="FolderSink"/>.
/// </summary>
/// <param name="folder">The folder.</param>
public sealed class CsvFilesSink(string folder) : FolderSink(folder, WireFormat.Json, ".csv")
{
    /// <summary>What <see cref="ValueSize.Measure"/> measures lines of CSV by.</summary>
    /// <returns>Gives the bytes of a segment's lines, without their ends. Not for several threads.</returns>
    public static Func<BatchSegment, long> Measure()
    {
        var streams = new Dictionary<EntityDescriptor, CsvStream>();
        return segment =>
        {
            if (!streams.TryGetValue(segment.Entity.Descriptor, out CsvStream? stream))
            {
                stream = new CsvStream(segment.Entity.Descriptor.Fields, static _ => { });
                streams.Add(segment.Entity.Descriptor, stream);
            }

            return stream.Write(segment);
        };
    }

    private protected override RowStream StreamOf(Plan plan, PlannedTopic topic, BlockWriter.WriteBlock write) => new CsvStream(topic.Entity.Descriptor.Fields, write);
}
