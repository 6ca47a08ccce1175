using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Avro;
using CodeSynth.Schemas.Importing;

namespace CodeSynth.Generators.Binding;

/// <summary>Holds the properties of an entity, and of the objects in it, against the fields of records.</summary>
/// <param name="scope">Where names of types lead.</param>
/// <param name="fileOf">The name of the file that defines a record.</param>
/// <param name="cancellation">Gives up with an <see cref="OperationCanceledException"/>.</param>
internal sealed class AvroRecordBinder(AvroScope scope, Func<AvroRecord, string> fileOf, CancellationToken cancellation)
{
    private readonly List<BindingFault> _faults = [];
    private readonly List<BoundName> _names = [];
    private readonly Stack<AvroRecord> _around = new();
    private readonly HashSet<AvroField> _disputed = [];

    /// <summary>Where they differ.</summary>
    public IReadOnlyList<BindingFault> Faults => _faults;

    /// <summary>What the schema calls the properties.</summary>
    public IReadOnlyList<BoundName> Names => _names;

    /// <summary>The record with its properties, or null when there is a fault that leaves nothing to encode.</summary>
    /// <param name="record">The record.</param>
    /// <param name="properties">The properties of the object.</param>
    /// <param name="path">The object's path, empty for the entity.</param>
    public AvroRecordForm? Bind(AvroRecord record, EquatableArray<FieldSpec> properties, string path)
    {
        _around.Push(record);
        Dictionary<string, FieldSpec> fillers = Match(record, properties, out bool isWhole);
        var slots = new List<AvroSlot>(record.Fields.Count);
        foreach (AvroField field in record.Fields)
        {
            cancellation.ThrowIfCancellationRequested();
            bool isFilled = fillers.TryGetValue(field.Name, out FieldSpec? property);
            AvroForm? form = isFilled ? Filled(record, field, property!) : Unfilled(record, field, path);
            isWhole &= form is not null;
            slots.Add(new AvroSlot(property?.Path, form!));
        }

        _around.Pop();
        return isWhole ? new AvroRecordForm(slots.ToEquatableArray()) : null;
    }

    private Dictionary<string, FieldSpec> Match(AvroRecord record, EquatableArray<FieldSpec> properties, out bool isWhole)
    {
        isWhole = true;
        var fillers = new Dictionary<string, FieldSpec>(StringComparer.Ordinal);
        foreach (FieldSpec property in properties)
        {
            AvroField[] fields = [.. Candidates(record, property)];
            if (fields.Length == 1 && !fillers.ContainsKey(fields[0].Name))
            {
                fillers.Add(fields[0].Name, property);
                _names.Add(new BoundName(property.Path, fields[0].Name));
                continue;
            }

            isWhole = false;
            switch (fields.Length)
            {
                case 0:
                    Fail(BindingRule.UnknownField, property.Path, Place(record), $"it has {Free(record, fillers)}. Remove the property, or tie it to a field of another name with '[Name(\"…\")]'.");
                    break;
                case 1:
                    string first = fillers[fields[0].Name].Property;
                    Fail(BindingRule.AmbiguousField, property.Path, Place(record, fields[0]), $"'{first}' fills the field already. Give one of the two the name of another field with '[Name(\"…\")]'.");
                    break;
                default:
                    _disputed.UnionWith(fields);
                    string names = string.Join(" and ", fields.Select(f => $"'{f.Name}'"));
                    Fail(BindingRule.AmbiguousField, property.Path, Place(record, fields[0]), $"the fields {names} differ from it by underscores and case only. Say which is meant with '[Name(\"{fields[0].Name}\")]'.");
                    break;
            }
        }

        return fillers;
    }

    /// <summary>The fields that a property's name means: by a name that an attribute gives exactly, else by that of the property, else by an alias.</summary>
    private static IEnumerable<AvroField> Candidates(AvroRecord record, FieldSpec property)
    {
        Func<string, bool> isMeant = property.HasOwnName ? name => name == property.WireName : name => FieldNames.AreAlike(name, property.Property);
        AvroField[] named = [.. record.Fields.Where(f => isMeant(f.Name))];
        AvroField[] exact = [.. named.Where(f => f.Name == property.WireName || f.Name == property.Property)];
        return exact.Length == 1 ? exact : named.Length != 0 ? named : record.Fields.Where(f => f.Aliases.Any(isMeant));
    }

    private AvroForm? Filled(AvroRecord record, AvroField field, FieldSpec property)
    {
        if (scope.Resolve(field.Type) is not { } type)
        {
            return null; // the name leads nowhere, which is reported in the schema
        }

        var rules = new AvroTypeRules(scope, (inner, fields, isTrial) => BindInner(inner, fields, property.Path, isTrial));
        if (property.IsOptional && !(type is AvroUnion union && AvroTypeRules.NullBranch(union) >= 0))
        {
            string written = AvroText.Inline(new AvroSchema(field.Type, []), null);
            string advice = type is not AvroUnion && written.Length <= 40 ? $"make the field's type [\"null\", {written}]" : "make the field's type a union with \"null\"";
            return Fail(BindingRule.NullNotAllowed, property.Path, Place(record, field), $"{advice}, or let the property never be null.");
        }

        AvroFit fit = rules.Fit(property.Sampler, type);
        return fit.Form ?? (fit.Reason is { } reason ? Fail(fit.Rule, property.Path, Place(record, field), reason) : null);
    }

    /// <summary>The form of a field without a property: its default if it has one, though that is reported, and null where the record ends a recursion.</summary>
    private AvroForm? Unfilled(AvroRecord record, AvroField field, string path)
    {
        if (field.Type is AvroUnion union && AvroTypeRules.NullBranch(union) is >= 0 and var nullBranch && union.Branches.Any(b => scope.Resolve(b) is AvroRecord inner && _around.Contains(inner)))
        {
            return new AvroConstantForm(new(AvroBytes.Long(nullBranch)));
        }

        if (_disputed.Contains(field))
        {
            return null; // the property that may mean it is reported
        }

        string type = AvroWords.Of(scope.Resolve(field.Type) ?? field.Type);
        FieldFacts facts = AvroImporter.FactsOf(field, scope);
        if (field.DefaultJson is not { } json)
        {
            return Lack(facts is { Kind: FieldKind.Unfillable, Obstacle: { } obstacle }
                ? $"it is {type} and has no default, and {obstacle} yet. Give the field a default and lower the severity of this rule, or another type."
                : $"it is {type} and has no default. Add a property, or give one of another name '[Name(\"{field.Name}\")]'.");
        }

        Lack($"it is {type}, and every row would have its default {json}. Add a property, give one of another name '[Name(\"{field.Name}\")]', or lower the severity of this rule if that is meant.");
        return new AvroConstantForm(new(new AvroDefaultBytes(scope).Of(field.Type, json, cancellation)));

        AvroForm? Lack(string reason)
        {
            _faults.Add(new BindingFault(BindingRule.UnfilledField, path, Place(record, field), reason, IsProtobuf: false) { Suggestion = PropertySuggestion.For(facts) });
            return null;
        }
    }

    /// <summary>An object inside. Where it is tried with one record after the other, what was amiss with one is forgotten.</summary>
    private AvroRecordForm? BindInner(AvroRecord record, EquatableArray<FieldSpec> fields, string path, bool isTrial)
    {
        (int faults, int names) = (_faults.Count, _names.Count);
        AvroRecordForm? form = Bind(record, fields, path);
        if (form is null && isTrial)
        {
            _faults.RemoveRange(faults, _faults.Count - faults);
            _names.RemoveRange(names, _names.Count - names);
        }

        return form;
    }

    private AvroForm? Fail(BindingRule rule, string path, string place, string reason)
    {
        _faults.Add(new BindingFault(rule, path, place, reason, IsProtobuf: false));
        return null;
    }

    private string Place(AvroRecord record) => $"record {record.FullName} ({fileOf(record)}, line {record.Position.Line + 1})";

    private string Place(AvroRecord record, AvroField field) => $"field {field.Name} of {record.FullName} ({fileOf(record)}, line {field.Position.Line + 1})";

    private static string Free(AvroRecord record, Dictionary<string, FieldSpec> fillers) =>
        string.Join(", ", record.Fields.Select(f => f.Name).Where(n => !fillers.ContainsKey(n)).Select(n => $"'{n}'")) is { Length: > 0 } names ? $"the fields {names}" : "no other field";
}
