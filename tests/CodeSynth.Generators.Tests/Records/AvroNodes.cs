using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace CodeSynth.Generators.Tests.Records;

/// <summary>A type whose values are drawn from a function: primitives, and logical types over them.</summary>
internal sealed record ScalarNode(string Schema, Func<Random, List<byte>, string> Draw, Func<object?, string> Text) : AvroNode(Schema)
{
    public override string Write(Random random, List<byte> bytes, int depth) => Draw(random, bytes);

    public override string Show(object? value) => Text(value);

    public static void PutLong(List<byte> bytes, long value) => Long(bytes, value);
}

/// <summary>An enum.</summary>
internal sealed record EnumNode(string Schema, string[] Symbols) : AvroNode(Schema)
{
    public override string Write(Random random, List<byte> bytes, int depth)
    {
        int index = random.Next(Symbols.Length);
        Long(bytes, index);
        return Quote(Symbols[index]);
    }

    public override string Show(object? value) => Quote(Symbols[Convert.ToInt32(value, CultureInfo.InvariantCulture)]);

    public static string Quote(string text) => JsonSerializer.Serialize(text);
}

/// <summary>An array.</summary>
internal sealed record ArrayNode(AvroNode Item) : AvroNode($$"""{"type":"array","items":{{Item.Schema}}}""")
{
    public override string Write(Random random, List<byte> bytes, int depth)
    {
        int count = depth > 3 ? 0 : random.Next(4);
        if (count != 0)
        {
            Long(bytes, count);
        }

        string[] items = [.. Enumerable.Range(0, count).Select(_ => Item.Write(random, bytes, depth + 1))];
        Long(bytes, 0);
        return $"[{string.Join(',', items)}]";
    }

    public override string Show(object? value) => $"[{string.Join(',', ((IEnumerable)value!).Cast<object?>().Select(Item.Show))}]";
}

/// <summary>A map.</summary>
internal sealed record MapNode(AvroNode Value) : AvroNode($$"""{"type":"map","values":{{Value.Schema}}}""")
{
    public override string Write(Random random, List<byte> bytes, int depth)
    {
        int count = depth > 3 ? 0 : random.Next(4);
        if (count != 0)
        {
            Long(bytes, count);
        }

        var members = new List<string>();
        for (int i = 0; i < count; i++)
        {
            byte[] key = System.Text.Encoding.UTF8.GetBytes("ключ😀" + i);
            Long(bytes, key.Length);
            bytes.AddRange(key);
            members.Add($"{EnumNode.Quote("ключ😀" + i)}:{Value.Write(random, bytes, depth + 1)}");
        }

        Long(bytes, 0);
        return $"{{{string.Join(',', members)}}}";
    }

    public override string Show(object? value) => $"{{{string.Join(',', ((IEnumerable)value!).Cast<object>().Select(Member))}}}";

    private string Member(object pair) => $"{EnumNode.Quote((string)Of(pair, "Key")!)}:{Value.Show(Of(pair, "Value"))}";

    private static object? Of(object owner, string property) => owner.GetType().GetProperty(property)!.GetValue(owner);
}

/// <summary>A union; a branch that is null stands for <c>null</c>.</summary>
internal sealed record UnionNode(AvroNode?[] Branches) : AvroNode($"[{string.Join(',', Branches.Select(b => b?.Schema ?? "\"null\""))}]")
{
    private bool IsOptional => Branches.Length == 2 && Branches.Contains(null);

    public override string Write(Random random, List<byte> bytes, int depth)
    {
        int nothing = Array.IndexOf(Branches, null);
        int branch = depth > 3 && nothing >= 0 ? nothing : random.Next(Branches.Length);
        Long(bytes, branch);
        return Branches[branch]?.Write(random, bytes, depth + 1) ?? "null";
    }

    public override string Show(object? value)
    {
        if (value is null)
        {
            Assert.Contains(Branches, b => b is null);
            return "null";
        }

        if (IsOptional)
        {
            return Branches.Single(b => b is not null)!.Show(value);
        }

        // The cases are declared in the order of the branches.
        Type[] cases = value.GetType().BaseType!.GetNestedTypes();
        AvroNode?[] branches = [.. Branches.Where(b => b is not null)];
        return branches[Array.IndexOf(cases, value.GetType())]!.Show(value.GetType().GetProperty("Value")!.GetValue(value));
    }
}

/// <summary>A record. It is declared where it stands first, and its name stands for it after that.</summary>
internal sealed record RecordNode(string FullName, string[] Names, AvroNode[] Fields) : AvroNode(Declare(FullName, Names, Fields))
{
    public override string Write(Random random, List<byte> bytes, int depth) =>
        $"{{{string.Join(',', Names.Select((n, i) => $"{EnumNode.Quote(n)}:{Fields[i].Write(random, bytes, depth + 1)}"))}}}";

    public override string Show(object? value)
    {
        PropertyInfo[] properties = value!.GetType().GetProperties();
        Assert.Equal(Names.Length, properties.Length);
        return $"{{{string.Join(',', Names.Select((n, i) => $"{EnumNode.Quote(n)}:{Fields[i].Show(properties[i].GetValue(value))}"))}}}";
    }

    private static string Declare(string fullName, string[] names, AvroNode[] fields) =>
        $$"""{"type":"record","name":"{{fullName}}","fields":[{{string.Join(',', names.Select((n, i) => $$"""{"name":"{{n}}","type":{{fields[i].Schema}}}"""))}}]}""";
}

/// <summary>The record that it stands in, or none: what makes a schema contain itself.</summary>
internal sealed record LoopNode(string FullName) : AvroNode($"""["null","{FullName}"]""")
{
    public RecordNode Target { get; set; } = null!;

    public override string Write(Random random, List<byte> bytes, int depth)
    {
        bool ends = depth > 3 || random.Next(3) == 0;
        Long(bytes, ends ? 0 : 1);
        return ends ? "null" : Target.Write(random, bytes, depth + 1);
    }

    public override string Show(object? value) => value is null ? "null" : Target.Show(value);

    // A loop has no end to compare or to print.
    public bool Equals(LoopNode? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => FullName.GetHashCode(StringComparison.Ordinal);
}
