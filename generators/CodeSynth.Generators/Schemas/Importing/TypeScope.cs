using CodeSynth.Generators.Model;

namespace CodeSynth.Schemas.Importing;

/// <summary>The types that an import makes: each of the schema's once, all with different names in C#.</summary>
internal sealed class TypeScope
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly List<(string FullName, ImportedType Type)> _types = [];

    /// <summary>The types so far, without one.</summary>
    public EquatableArray<ImportedType> Without(string fullName) => _types.Where(t => t.FullName != fullName).Select(t => t.Type).ToEquatableArray();

    /// <summary>The C# name of a type of the schema.</summary>
    public string NameOf(string fullName)
    {
        if (_names.TryGetValue(fullName, out string? known))
        {
            return known;
        }

        string simple = CSharpName.Pascal(fullName.Substring(fullName.LastIndexOf('.') + 1));
        string name = simple;
        for (int i = 2; _names.ContainsValue(name); i++)
        {
            name = simple + i;
        }

        _names.Add(fullName, name);
        return name;
    }

    /// <summary>Whether a type was begun; a type within itself stops there.</summary>
    public bool IsKnown(string fullName) => _names.ContainsKey(fullName);

    public void Add(string fullName, ImportedType type) => _types.Add((fullName, type));
}
