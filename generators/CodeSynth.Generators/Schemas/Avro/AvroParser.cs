using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Json;

namespace CodeSynth.Schemas.Avro;

/// <summary>
/// Reads an .avsc file: the schema language of Avro 1.12. All mistakes of a file are told, but for those behind one that breaks the JSON itself.
/// Names that the file does not define are left to <see cref="AvroLibrary"/>.
/// </summary>
internal sealed partial class AvroParser
{
    private readonly CancellationToken _cancellation;
    private readonly List<SchemaFault> _faults = [];
    private readonly List<SchemaFault> _warnings = [];

    private AvroParser(CancellationToken cancellation) => _cancellation = cancellation;

    /// <summary>Reads a schema.</summary>
    /// <param name="path">Where the text comes from; it is only kept.</param>
    /// <param name="text">The text of the file.</param>
    /// <param name="cancellation">Gives up with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The schema, or what is wrong with it; never an exception, whatever the text.</returns>
    public static AvroFile Parse(string path, string text, CancellationToken cancellation)
    {
        if (JsonReader.Read(text, cancellation, out SchemaFault? fault) is not { } root)
        {
            return new AvroFile(path, text, null, new([fault!]));
        }

        var parser = new AvroParser(cancellation);
        AvroSchema? schema = parser.Schema(root);
        return new AvroFile(path, text, schema, parser._faults.OrderBy(f => f.Position.Line).ThenBy(f => f.Position.Column).ToEquatableArray())
        {
            Warnings = parser._warnings.ToEquatableArray(),
        };
    }

    private AvroSchema? Schema(JsonNode root)
    {
        AvroType? type = Type(root, string.Empty);
        EquatableArray<AvroNamed> named = _named.OfType<AvroNamed>().ToEquatableArray();
        CheckAliases(named);
        CheckDefaults(named);
        return type is null || _faults.Count != 0 ? null : new AvroSchema(type, named) { Unresolved = _references.Where(r => !_definitions.ContainsKey(r.FullName)).ToEquatableArray() };
    }

    /// <summary>Reads a schema at any place.</summary>
    /// <param name="node">The JSON of it.</param>
    /// <param name="space">The namespace around it, empty for none.</param>
    /// <returns>The type; null when something is wrong with it.</returns>
    private AvroType? Type(JsonNode node, string space)
    {
        _cancellation.ThrowIfCancellationRequested();
        return node switch
        {
            JsonText name => AvroNames.Primitive(name.Value) is { } kind ? new AvroPrimitive(name.Position, kind) : Reference(name, space),
            JsonArray branches => Union(branches, space),
            JsonObject declaration => Declaration(declaration, space),
            _ => Fail<AvroType>(node, $"A schema is a name, an object or an array of branches; this is {node.Kind}."),
        };
    }

    private AvroType? Declaration(JsonObject node, string space)
    {
        if (node["type"] is not { } type)
        {
            return Fail<AvroType>(node, node["protocol"] is null
                ? "A \"type\" is missing here: \"record\", \"enum\", \"array\", \"map\", \"fixed\", a primitive type or the name of another."
                : "This is a protocol; an .avsc file holds a schema.");
        }

        if (type is not JsonText name)
        {
            return Fail<AvroType>(type, type is JsonObject or JsonArray
                ? "The \"type\" of a schema is a name; write what stands here in the place of the object around it."
                : $"The \"type\" of a schema is a name; this is {type.Kind}.");
        }

        return name.Value switch
        {
            "record" => Record(node, space, isError: false),
            "error" => Record(node, space, isError: true),
            "enum" => Enum(node, space),
            "fixed" => Fixed(node, space),
            "array" => Inner(node, "items", space) is { } items ? new AvroArray(node.Position, items) { Properties = Properties(node, "items") } : null,
            "map" => Inner(node, "values", space) is { } values ? new AvroMap(node.Position, values) { Properties = Properties(node, "values") } : null,
            _ when AvroNames.Primitive(name.Value) is { } kind => Primitive(node, kind),
            _ => Reference(name, space) is { } reference ? reference with { Properties = Properties(node) } : null,
        };
    }

    private AvroPrimitive Primitive(JsonObject node, AvroKind kind)
    {
        AvroLogical? logical = Logical(node, kind, 0);
        return new AvroPrimitive(node.Position, kind, logical) { Properties = Properties(node, logical) };
    }

    private AvroType? Inner(JsonObject node, string attribute, string space) =>
        Required(node, attribute) is { } inner ? Type(inner, space) : null;

    private AvroUnion? Union(JsonArray node, string space)
    {
        var branches = new List<AvroType>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        int faults = _faults.Count;
        foreach (JsonNode item in node.Items)
        {
            if (item is JsonArray)
            {
                Fail<AvroType>(item, "A union holds no union; write the branches of this one beside the others.");
            }
            else if (Type(item, space) is { } branch)
            {
                if (!names.Add(AvroNames.BranchName(branch)))
                {
                    Fail<AvroType>(item, $"The union has '{AvroNames.BranchName(branch)}' twice, and readers could not tell the two apart.");
                }

                branches.Add(branch);
            }
        }

        return _faults.Count == faults ? new AvroUnion(node.Position, branches.ToEquatableArray()) : null;
    }

    private JsonNode? Required(JsonObject node, string attribute) =>
        node[attribute] ?? Fail<JsonNode>(node, $"\"{attribute}\" is missing here.");

    private T? Fail<T>(JsonNode culprit, string message)
        where T : class
    {
        _faults.Add(new SchemaFault(culprit.Position, culprit.Length, message));
        return null;
    }
}
