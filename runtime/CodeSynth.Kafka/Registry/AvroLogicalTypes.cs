using System.Text;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Kafka.Registry;

/// <summary>What the primitive and fixed types of an Avro schema stand for.</summary>
internal static class AvroLogicalTypes
{
    /// <summary>One word for each such type in the order of the schema, so that two schemas of one canonical form are the same where these texts are.</summary>
    public static string Of(AvroType root, AvroScope scope)
    {
        var text = new StringBuilder();
        Add(root, scope, text, new HashSet<string>(StringComparer.Ordinal));
        return text.ToString();
    }

    private static void Add(AvroType type, AvroScope scope, StringBuilder text, HashSet<string> seen)
    {
        switch (scope.Resolve(type))
        {
            case AvroPrimitive primitive:
                Add(primitive.Logical, text);
                break;
            case AvroFixed bytes when seen.Add(bytes.FullName):
                Add(bytes.Logical, text);
                break;
            case AvroArray array:
                Add(array.Items, scope, text, seen);
                break;
            case AvroMap map:
                Add(map.Values, scope, text, seen);
                break;
            case AvroUnion union:
                foreach (AvroType branch in union.Branches)
                {
                    Add(branch, scope, text, seen);
                }

                break;
            case AvroRecord record when seen.Add(record.FullName):
                foreach (AvroField field in record.Fields)
                {
                    Add(field.Type, scope, text, seen);
                }

                break;
        }
    }

    private static void Add(AvroLogical? logical, StringBuilder text) =>
        _ = logical is null ? text.Append("- ") : text.Append(logical.Kind).Append('(').Append(logical.Precision).Append(',').Append(logical.Scale).Append(") ");
}
