using System.Globalization;
using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;

namespace CodeSynth.Generators.Binding;

/// <summary>
/// What the records of a project are called in C#. A name that the project has already — mostly an entity's, bound to that very schema — gets
/// <c>Avro</c> before it, so that a schema never breaks what compiles without it.
/// </summary>
internal static class TypedRecordNames
{
    /// <summary>The names that the types of all files would have if nothing else were called so; numbers tell apart those that differ only by case or underscores.</summary>
    /// <param name="files">The schema files.</param>
    /// <param name="options">What their items say.</param>
    /// <param name="rootNamespace">The namespace of those whose schema has none.</param>
    /// <param name="cancellation">Gives up.</param>
    public static EquatableArray<TypedRecordName> Wanted(
        EquatableArray<AvroFile> files, EquatableArray<TypedRecordOptions> options, string rootNamespace, CancellationToken cancellation)
    {
        Dictionary<string, string> namespaces = options.Where(o => o.Namespace.Length != 0).GroupBy(o => o.Path).ToDictionary(g => g.Key, g => g.First().Namespace);
        var names = new List<TypedRecordName>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (AvroFile file in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (AvroNamed type in (file.Schema?.Named ?? default).Where(t => t is AvroRecord or AvroEnum && met.Add(t.FullName)))
            {
                string space = namespaces.TryGetValue(file.Path, out string? given) ? given : type.Namespace.Length == 0 ? rootNamespace : type.Namespace;
                names.Add(new TypedRecordName(type.FullName, space, PascalCase.Of(type.Name)));
            }
        }

        return Distinct(names, []);
    }

    /// <summary>The names with those changed that are taken.</summary>
    /// <param name="wanted">The names that would be.</param>
    /// <param name="taken">Full names of C# that belong to something else.</param>
    public static EquatableArray<TypedRecordName> Free(EquatableArray<TypedRecordName> wanted, EquatableArray<string> taken) => taken.Count == 0
        ? wanted
        : Distinct(wanted.Select(n => taken.Contains(n.FullName) ? Instead(n) : n), taken);

    /// <summary>The name instead of one that is taken.</summary>
    public static TypedRecordName Instead(TypedRecordName name) => name with { Name = "Avro" + name.Name };

    private static EquatableArray<TypedRecordName> Distinct(IEnumerable<TypedRecordName> names, IEnumerable<string> taken)
    {
        TypedRecordName[] all = [.. names];
        var met = new HashSet<string>(taken.Concat(all.SelectMany(n => Enclosing(n.Namespace))), StringComparer.Ordinal);
        return all.Select(name =>
        {
            TypedRecordName free = name;
            for (int i = 2; !met.Add(free.FullName); i++)
            {
                free = name with { Name = name.Name + i.ToString(CultureInfo.InvariantCulture) };
            }

            return free;
        }).ToEquatableArray();
    }

    // A type cannot have the name of a namespace.
    private static IEnumerable<string> Enclosing(string space)
    {
        for (int dot = space.Length; dot > 0; dot = space.LastIndexOf('.', dot - 1))
        {
            yield return space.Substring(0, dot);
        }
    }
}
