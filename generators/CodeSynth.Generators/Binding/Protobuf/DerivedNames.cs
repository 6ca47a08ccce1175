using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>C# names as .proto files can have them: ASCII letters, digits and underscores.</summary>
internal sealed class DerivedNames
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _jsonNames = new(StringComparer.OrdinalIgnoreCase); // protoc refuses names in JSON that differ by case

    /// <summary>A name for a field, a type or an enumeration's value of one message, which share a scope; one that is taken gets a number.</summary>
    public string Take(string wanted)
    {
        string name = wanted;
        for (int i = 2; !_taken.Add(name); i++)
        {
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return name;
    }

    /// <summary>A name for a field, whose name in JSON must be free too: <c>a_b</c> and <c>aB</c> have the same.</summary>
    public string TakeField(string wanted)
    {
        string name = wanted;
        for (int i = 2; _taken.Contains(name) || !_jsonNames.Add(ProtoCase.Json(name)); i++)
        {
            name = wanted + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Take(name);
    }

    /// <summary>A name with an underscore in the place of each character that cannot stand there.</summary>
    public static string Identifier(string name)
    {
        string plain = string.Concat(name.Select(c => IsLetter(c) || c is (>= '0' and <= '9') or '_' ? c : '_'));
        return plain.Length != 0 && IsLetter(plain[0]) ? plain : "x" + plain;
    }

    /// <summary>The same in snake_case.</summary>
    public static string Field(string name) => Identifier(SnakeCase.Of(name));

    /// <summary>The same in capitals, as the values of enumerations are: <c>NotPaid</c> → <c>NOT_PAID</c>.</summary>
    public static string Value(string name) => Field(name).ToUpperInvariant();

    /// <summary>The name of a C# type without namespace and type arguments: <c>global::Shop.Box&lt;int&gt;</c> → <c>Box</c>.</summary>
    public static string Type(string type)
    {
        int start = 0;
        int end = type.Length;
        int depth = 0;
        for (int i = 0; i < type.Length; i++)
        {
            depth += type[i] == '<' ? 1 : type[i] == '>' ? -1 : 0;
            if (depth == 1 && type[i] == '<')
            {
                end = i;
            }
            else if (depth == 0 && type[i] is '.' or ':')
            {
                (start, end) = (i + 1, type.Length);
            }
        }

        return Identifier(type.Substring(start, end - start).TrimStart('@'));
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
