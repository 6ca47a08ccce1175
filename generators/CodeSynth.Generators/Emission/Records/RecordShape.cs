using System.Globalization;
using CodeSynth.Generators.Binding;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Emission.Records;

/// <summary>The names within an emitted record: its properties, and the types of its unions.</summary>
internal sealed class RecordShape
{
    // Members that every record has, and those that are emitted beside the properties.
    private static readonly string[] s_members =
    [
        "Clone", "Deconstruct", "EqualityContract", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "PrintMembers", "ReferenceEquals", "ToString",
        "Decode", "Encode", "Read", "Write", "SchemaFingerprint", "SchemaName", "SchemaText",
    ];

    private readonly Dictionary<string, ChoiceShape> _choices = new(StringComparer.Ordinal);

    /// <param name="record">The record.</param>
    /// <param name="name">What it is called in C#.</param>
    public RecordShape(AvroRecord record, string name)
    {
        NameScope scope = Scope([name]);
        Properties = [.. record.Fields.Select(f => scope.Take(PascalCase.Of(f.Name)))];
        var unions = new List<(string Path, string Name, AvroUnion Union)>();
        for (int i = 0; i < Properties.Count; i++)
        {
            Walk(record.Fields[i].Type, record.Fields[i].Name, Properties[i]);
        }

        foreach ((string path, string choice, AvroUnion union) in unions)
        {
            NameScope cases = Scope(unions.Select(u => u.Name).Append("Value"));
            _choices.Add(path, new ChoiceShape(path, choice, union, [.. union.Branches.Select(b => IsNull(b) ? null : cases.Take(CaseName(b)))]));
        }

        void Walk(AvroType type, string path, string place)
        {
            switch (type)
            {
                case AvroArray array:
                    Walk(array.Items, ItemOf(path), place + "Item");
                    break;
                case AvroMap map:
                    Walk(map.Values, ValueOf(path), place + "Value");
                    break;
                case AvroUnion union when OptionalBranch(union) is >= 0 and var only:
                    Walk(union.Branches[only], BranchOf(path, only), place);
                    break;
                case AvroUnion union:
                    unions.Add((path, scope.Take(place + "Choice"), union));
                    for (int i = 0; i < union.Branches.Count; i++)
                    {
                        Walk(union.Branches[i], BranchOf(path, i), place + CaseName(union.Branches[i]));
                    }

                    break;
            }
        }
    }

    /// <summary>The properties, in the order of the fields.</summary>
    public IReadOnlyList<string> Properties { get; }

    /// <summary>The unions that need types of their own.</summary>
    public IReadOnlyCollection<ChoiceShape> Choices => _choices.Values;

    /// <summary>The type of the union at a path.</summary>
    public ChoiceShape ChoiceAt(string path) => _choices[path];

    /// <summary>The path of an array's items.</summary>
    public static string ItemOf(string path) => path + "[]";

    /// <summary>The path of a map's values.</summary>
    public static string ValueOf(string path) => path + "{}";

    /// <summary>The path of a union's branch.</summary>
    public static string BranchOf(string path, int index) => path + "|" + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The only branch besides null of a union that is a nullable type in C#; −1 when it is not.</summary>
    public static int OptionalBranch(AvroUnion union) => union.Branches.Count == 2 && union.Branches.Count(IsNull) == 1 ? (IsNull(union.Branches[0]) ? 1 : 0) : -1;

    public static bool IsNull(AvroType type) => type is AvroPrimitive { Kind: AvroKind.Null };

    private static string CaseName(AvroType branch)
    {
        string name = AvroNames.BranchName(branch);
        return PascalCase.Of(name.Substring(name.LastIndexOf('.') + 1));
    }

    private static NameScope Scope(IEnumerable<string> more)
    {
        var scope = new NameScope();
        foreach (string member in s_members.Concat(more))
        {
            scope.Take(member);
        }

        return scope;
    }
}
