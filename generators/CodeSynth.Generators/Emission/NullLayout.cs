using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission;

/// <summary>The properties of an entity that are null at a rate, and the conditions that follow from them.</summary>
internal sealed class NullLayout
{
    private readonly List<NullEmitter> _ordered = [];
    private readonly Dictionary<string, string> _own = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _whole = new(StringComparer.Ordinal);

    public NullLayout(EntitySpec entity, NameScope members) => Collect(entity.Fields, around: null, members);

    public IReadOnlyList<NullEmitter> Emitters => _ordered;

    /// <summary>The condition under which a property is null of itself, or null when it never is.</summary>
    public string? Own(string path) => _own.TryGetValue(path, out string? condition) ? condition : null;

    /// <summary>The same of the property or any object around it.</summary>
    public string? Whole(string path) => _whole.TryGetValue(path, out string? condition) ? condition : null;

    /// <summary>A condition that holds when one of some does, or null.</summary>
    public static string? Any(params string?[] conditions) =>
        string.Join(" || ", conditions.Where(c => c is not null)) is { Length: > 0 } joined ? joined : null;

    private void Collect(EquatableArray<FieldSpec> fields, string? around, NameScope members)
    {
        foreach (FieldSpec field in fields)
        {
            string? own = null;
            if (field.NullRate is not null)
            {
                var emitter = new NullEmitter(field, members.Take($"_{NameScope.Camel(field.Path)}Null"));
                _ordered.Add(emitter);
                own = emitter.Condition;
                _own.Add(field.Path, own);
            }

            if (Any(around, own) is { } whole)
            {
                _whole.Add(field.Path, whole);
            }

            if (field.Sampler is ObjectSpec nested)
            {
                Collect(nested.Fields, Any(around, own), members);
            }
        }
    }
}
