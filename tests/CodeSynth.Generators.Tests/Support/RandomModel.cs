using System.Globalization;
using System.Text;

namespace CodeSynth.Generators.Tests.Support;

/// <summary>Writes the source of a model of a few entities out of everything that is supported, from a number.</summary>
internal sealed partial class RandomModel
{
    private static readonly string[] s_fakes = [.. Enum.GetNames<Fake>(), .. Enum.GetNames<Fake>().Select(kind => kind + ", Locale = \"ru\"")];

    private static readonly string[] s_texts = ["a", "é", "\\\"", "\\\\", "x\\ty", "", "😀", "two words", "\\u0007"];

    private static readonly string[] s_names = ["Value", "value", "@event", "Übung", "URLValue", "A1", "X", "Some_Name", "Time", "row", "Start", "@int"];

    private readonly Random _random;
    private readonly StringBuilder _text = new("using CodeSynth;\nnamespace Random.Shop;\npublic class Kinds { public enum Tier : sbyte { Basic = 1, [Name(\"\\\"gold\\\"\")] Gold, @event = -1, Same = Gold } }\n");
    private readonly List<Made> _made = [];
    private readonly List<string> _pendingTypes = [];
    private int _nested;
    private int _links;

    private RandomModel(int number) => _random = new Random(number);

    public static TestProject Of(int number)
    {
        var model = new RandomModel(number);
        for (int i = 0; i < 4; i++)
        {
            model.Entity("Entity" + (char)('A' + i), isReferenced: i < 3);
        }

        return TestProject.Empty.With("Random.cs", model._text.ToString()) with { AssemblyName = $"Random{number.ToString(CultureInfo.InvariantCulture)}" };
    }

    private void Entity(string name, bool isReferenced, bool isWorkflow = false)
    {
        string kind = Pick("record", "class");
        decimal rate = _random.Next(3) == 0 ? 0 : Pick(0.5m, 3m, 1000m, 12.25m);
        bool isPoisson = rate != 0 && _random.Next(4) == 0;
        int count = !isReferenced && _random.Next(4) == 0 ? Pick(0, 1) : _random.Next(1, 60);
        (string keySampler, string keyType) = Key();
        var entity = new Made(name, keyType, count, rate, isPoisson, _made.Select(m => m.LatestStart).DefaultIfEmpty().Max());
        string clock = rate == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", Rate = {rate}") + (isPoisson ? ", Arrivals = Arrivals.Poisson" : string.Empty);
        _text.Append(isWorkflow ? Workflow() : string.Empty);
        _text.Append(CultureInfo.InvariantCulture, $"[SynthEntity(Count = {count}{clock})] public partial {kind} {name} {{\n");
        List<string> lines = [Property($"RecordKey, {keySampler}", keyType, name + "Id")];
        lines.AddRange(Fields(entity, string.Empty, depth: 0, isOptional: false));
        lines.AddRange(Followers(entity));
        lines.AddRange(isWorkflow ? EventFields() : LinksToItself(entity)); // nothing refers to events
        entity.Fields.Add((name + "Id", keyType, false));
        lines.AddRange(Templates(entity));
        foreach (string line in lines.OrderBy(_ => _random.Next()))
        {
            _text.Append("    ").Append(line).Append('\n');
        }

        _text.Append("}\n");
        foreach (string nested in _pendingTypes)
        {
            _text.Append(nested);
        }

        _pendingTypes.Clear();
        _made.Add(entity);
    }

    private (string Attribute, string Type) Key()
    {
        string start = $"Start = {Pick("0", "1", "99990")}";
        return _random.Next(3) switch
        {
            0 => ($"Sequence({start})", Pick("int", "long", "ulong")),
            1 => Uuid(),
            _ => ($"Sequence(\"{Pick("K_", "", "é-")}{{0{Pick("", ":D3", ":D9")}}}{Pick("", "/x")}\", {start})", "string"),
        };
    }

    private (string Attribute, string Type) Uuid() => ($"Uuid{Pick("", "(Version = 4)", "(Version = 7)")}", Pick("Guid", "string"));

    private string Weights(int count) =>
        Pick(string.Empty, $", Weights = new double[] {{ {string.Join(", ", Enumerable.Range(0, count).Select(_ => Pick("1", "2.5", "1e-3")))} }}");

    private IEnumerable<string> Fields(Made entity, string prefix, int depth, bool isOptional)
    {
        var lines = new List<string>();
        foreach (string name in s_names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 9)).DistinctBy(n => n.ToUpperInvariant()))
        {
            (string attribute, string type, bool mayBeNull) = Decorated();
            entity.Fields.Add((prefix + name.TrimStart('@'), type, isOptional || mayBeNull));
            lines.Add(Property(attribute, type + Mark(mayBeNull), name));
        }

        if (_made.Count != 0 && _random.Next(4) != 0)
        {
            lines.AddRange(Links(entity, prefix, isOptional));
        }

        if (depth < 3 && _random.Next(3) == 0)
        {
            string type = $"Nested{(_nested++).ToString(CultureInfo.InvariantCulture)}";
            string property = "Part" + type;
            string rate = Pick("", "", "[NullRate(0.3)] ");
            IEnumerable<string> inner = Fields(entity, $"{prefix}{property}.", depth + 1, isOptional || rate.Length != 0);
            _pendingTypes.Add($"public {Pick("record", "class")} {type} {{\n    {string.Join("\n    ", inner)}\n}}\n");
            lines.Add($"{rate}public required {type}{Mark(rate.Length != 0)} {property} {{ get; init; }}");
        }

        return lines;
    }

    /// <summary>A sampler, and around it perhaps items, a null rate or both.</summary>
    private (string Attribute, string Type, bool MayBeNull) Decorated()
    {
        (string attribute, string type) = Sampler();
        bool isTime = attribute == "EventTime";
        bool isOfRow = isTime || attribute.StartsWith("UniformTime", StringComparison.Ordinal) || attribute.StartsWith("Sequence", StringComparison.Ordinal) || attribute == "Uuid(Version = 7)";
        if (!isOfRow && _random.Next(4) == 0)
        {
            attribute = $"Items({Pick("0, 3", "1, 1", "2, 9", "0, 0")}), {attribute}";
            type = string.Format(CultureInfo.InvariantCulture, Pick("{0}[]", "List<{0}>", "IReadOnlyList<{0}>", "IEnumerable<{0}>"), type);
        }

        return !isTime && _random.Next(4) == 0 ? ($"NullRate({Pick("0.5", "0.05", "1")}), {attribute}", type, true) : (attribute, type, false);
    }

    private static string Mark(bool mayBeNull) => mayBeNull ? "?" : string.Empty;

    private (string Attribute, string Type) Sampler() => _random.Next(18) switch
    {
        0 => ($"Sequence(\"{Pick("", "n\\\"", "é")}{{0:D2}}\")", "string"),
        1 => ("Sequence", Pick("int", "long", "ushort")),
        2 or 3 => ($"Fake(Fake.{s_fakes[_random.Next(s_fakes.Length)]})", "string"),
        4 => TextChoices(),
        5 => ("Uniform(-7, 100)", Pick("sbyte", "short", "int", "long", "nint", "Int128", "double", "float", "Half")),
        6 => ("Uniform(0.25, 99.75)", Pick("double", "float")),
        7 => ($"Uniform(-1.5, 20.25, Decimals = {Pick("2", "3", "9")})", Pick("double", "decimal")),
        8 => ("Uniform(-1.5, 2.5, Decimals = 1)", "float"),
        9 => ($"Constant(\"{Pick(s_texts)}\")", "string"),
        10 => Pick(("Constant(true)", "bool"), ("Constant(-3)", "int"), ("Constant(0.1)", "double"), ("Constant(2.75)", "decimal"), ("Constant(0.1)", "float")),
        11 => Uuid(),
        12 => ($"OneOf(3, 5, 100{Weights(3)})", Pick("sbyte", "int", "ulong", "double", "float", "decimal")),
        13 => (Pick("OneOf", $"OneOf(Kinds.Tier.@event, Kinds.Tier.Same{Weights(2)})", "Constant(Kinds.Tier.Gold)"), "Kinds.Tier"),
        15 => Pick(
            ("Uniform(3, ulong.MaxValue)", Pick("ulong", "nuint", "UInt128", "Int128")),
            ($"Uniform(\"-1.5\", \"7.5\", Decimals = {Pick("1", "16", "28")})", "decimal"),
            ("Uniform(-1.5, 7.5)", "Half")),
        17 => (Pick("UniformTime(\"2024-02-28\", \"2024-03-01T12:00Z\")", "UniformTime(Before = \"90s\")", "UniformTime(\"1969-12-31\", \"1970-01-01\")"), Pick("DateTimeOffset", "DateTime", "DateOnly", "long", "string")),
        14 => ($"Odds({Pick("0", "0.5", "1")})", "bool"),
        _ => ("EventTime", Pick("DateTimeOffset", "DateTime", "DateOnly", "long", "string")),
    };

    /// <summary>Texts of what the entity has so far, and of each other.</summary>
    private IEnumerable<string> Templates(Made entity)
    {
        for (int i = _random.Next(3); i > 0; i--)
        {
            // How many digits a real number is written with is its sampler's business, which a copy does not show.
            (string Path, string Type, bool)[] parts = [.. entity.Fields.Where(f => f.Type is "string" or "int" or "long" or "sbyte" or "decimal" or "bool" or "Guid" or "Kinds.Tier" or "DateTimeOffset" or "DateTime" or "DateOnly" or "UInt128")];
            string text = string.Concat(Some(parts, 6).Select(p => $"{Pick(s_texts)}{{{p.Path}{(p.Type is "int" or "sbyte" ? Pick("", ":D4") : "")}}}"));
            string name = $"Text{Text(i)}";
            bool mayBeNull = _random.Next(4) == 0;
            yield return Property($"{(mayBeNull ? "NullRate(0.3), " : "")}Template(\"{Pick("{{", "}}", "")}{text}{{{entity.Name}Id}}\")", "string" + Mark(mayBeNull), name);
            entity.Fields.Add((name, "string", mayBeNull));
        }
    }

    private (string Attribute, string Type) TextChoices()
    {
        string[] texts = [.. s_texts.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).Select(t => $"\"{t}\"")];
        return ($"OneOf({string.Join(", ", texts)}{Weights(texts.Length)})", "string");
    }

    private string Property(string attribute, string type, string name) =>
        $"[{attribute}] public {Pick("required ", "")}{type} {name} {{ get; {Pick("init", "set")}; }}"
            .Replace("public string", "public required string", StringComparison.Ordinal);

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
