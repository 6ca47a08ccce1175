using CodeSynth.Generators.Model;
using CodeSynth.Schemas;
using CodeSynth.Schemas.Importing;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>Finds for each property the field of its message, and gathers where they differ.</summary>
internal sealed class ProtobufMatch
{
    private readonly ProtoSchema _schema;
    private readonly CancellationToken _cancellation;
    private readonly List<BindingFault> _faults = [];
    private readonly List<BoundName> _names = [];

    public ProtobufMatch(ProtoSchema schema, CancellationToken cancellation)
    {
        _schema = schema;
        _cancellation = cancellation;
    }

    public IReadOnlyList<BindingFault> Faults => _faults;

    /// <summary>What the schema calls the properties that have a field.</summary>
    public IReadOnlyList<BoundName> Names => _names;

    /// <summary>Whether messages can be written: a field that nothing fills stays unset, unless it is required.</summary>
    public bool CanBeWritten { get; private set; } = true;

    /// <summary>The fields of a message that properties fill, in the order of their numbers.</summary>
    /// <param name="path">The property that holds the message; empty for the entity.</param>
    /// <param name="properties">Its properties.</param>
    /// <param name="message">The message.</param>
    public EquatableArray<ProtobufFieldSpec> Message(string path, EquatableArray<FieldSpec> properties, ProtoMessage message)
    {
        _cancellation.ThrowIfCancellationRequested();
        var taken = new Dictionary<ProtoField, FieldSpec>();
        var claimed = new HashSet<ProtoField>();
        var fields = new List<ProtobufFieldSpec>();
        foreach (FieldSpec property in properties)
        {
            if (FieldOf(property, message, taken, claimed) is { } field)
            {
                taken.Add(field, property);
                _names.Add(new BoundName(property.Path, field.Name));
                if (Filled(property, field, message) is { } filled)
                {
                    fields.Add(filled);
                }
            }
        }

        CheckOneofs(message, taken);
        CheckUnfilled(path, message, taken, claimed);
        return fields.OrderBy(f => f.Number).ToEquatableArray();
    }

    private ProtoField? FieldOf(FieldSpec property, ProtoMessage message, Dictionary<ProtoField, FieldSpec> taken, HashSet<ProtoField> claimed)
    {
        ProtoField[] found = [.. message.Fields.Where(f => IsNamed(property, f))];
        if (found.Length == 0)
        {
            Fault(BindingRule.UnknownField, property.Path, Place(message), property.HasOwnName
                ? $"none is named '{property.WireName}', as [Name] says. Mend the name, or add the field."
                : $"none is named like '{property.Property}'. Add the field '{property.WireName}', name an existing one by '[Name(\"…\")]', or remove the property.");
            return null;
        }

        if (found.Length > 1)
        {
            claimed.UnionWith(found); // which of them has no property follows from the choice that is asked for
            Fault(BindingRule.AmbiguousField, property.Path, Place(found[1], message), $"'{found[0].Name}' fits it as well. Say which by '[Name(\"…\")]'.");
            return null;
        }

        if (taken.TryGetValue(found[0], out FieldSpec? other))
        {
            Fault(BindingRule.AmbiguousField, property.Path, Place(found[0], message), $"'{other.Property}' fills it already. Give one of the two another field by '[Name(\"…\")]', or remove it.");
            return null;
        }

        return found[0];
    }

    private static bool IsNamed(FieldSpec property, ProtoField field)
    {
        string jsonName = field.JsonName ?? ProtoCase.Json(field.Name);
        return property.HasOwnName
            ? field.Name == property.WireName || jsonName == property.WireName
            : FieldNames.AreAlike(field.Name, property.Property) || FieldNames.AreAlike(jsonName, property.Property);
    }

    private ProtobufFieldSpec? Filled(FieldSpec property, ProtoField field, ProtoMessage message)
    {
        if (FormOf(property, field, message) is not { } form)
        {
            return null;
        }

        if (property.IsOptional && WhyNoNull(field, form) is { } reason)
        {
            Fault(BindingRule.NullNotAllowed, property.Path, Place(field, message), reason);
            return null;
        }

        return new ProtobufFieldSpec(property.Path, field.Number, field.Name, HasPresence(field, form), form);
    }

    private ProtobufForm? FormOf(FieldSpec property, ProtoField field, ProtoMessage message)
    {
        ValueShape shape = property.Sampler.Shape;
        string? mismatch = field.Type is ProtoMap ? "no sampler makes a map yet. Make the field a repeated message or text, or leave it out of the entity."
            : shape.Kind == ShapeKind.Array && field.Label != ProtoLabel.Repeated ? "the property is a list, and the field is not repeated. Declare it 'repeated', or make the property a single value."
            : shape.Kind != ShapeKind.Array && field.Label == ProtoLabel.Repeated ? "the field is repeated, and the property is a single value. Make it an array with '[Items]', or remove 'repeated'."
            : null;
        if (mismatch is not null)
        {
            Fault(BindingRule.TypeMismatch, property.Path, Place(field, message), mismatch);
            return null;
        }

        if (property.Sampler is ObjectSpec nested && ObjectMessage(field) is { } type)
        {
            return new ProtobufMessageForm(Message(property.Path, nested.Fields, type));
        }

        var (form, rule, reason) = shape.Kind == ShapeKind.Array
            ? ProtobufFit.Of(_schema, property, shape.Item!, (property.Sampler as ItemsSpec)?.Item, field.Type)
            : ProtobufFit.Of(_schema, property, shape, property.Sampler, field.Type);
        if (form is null)
        {
            Fault(rule, property.Path, Place(field, message), reason);
            return null;
        }

        return shape.Kind == ShapeKind.Array ? new ProtobufListForm(form, field.IsPacked) : form;
    }

    /// <summary>The message of a field that an object of the entity can fill: not one of Google's, which stand for values.</summary>
    private ProtoMessage? ObjectMessage(ProtoField field) =>
        field.Type is ProtoNamed named && !named.Name.StartsWith("google.protobuf.", StringComparison.Ordinal) ? _schema.FindMessage(named.Name) : null;

    private static bool IsMessage(ProtobufForm form) => form is ProtobufMessageForm or ProtobufWrapperForm or ProtobufTimestampForm;

    private static bool HasPresence(ProtoField field, ProtobufForm form) => field.Label != ProtoLabel.None || field.Oneof is not null || IsMessage(form);

    private static string? WhyNoNull(ProtoField field, ProtobufForm form) => field.Label switch
    {
        ProtoLabel.Required => "the field is required. Declare it 'optional', or let the property always have a value.",
        ProtoLabel.Repeated => "a repeated field cannot tell null from an empty list. Let the property always have a list.",
        _ when HasPresence(field, form) => null,
        _ => "a field of proto3 without a label cannot tell null from its default. Declare it 'optional', or let the property always have a value.",
    };

    /// <summary>Samplers decide for each property by itself whether it is null, so two members could both be set, and a reader would keep one.</summary>
    private void CheckOneofs(ProtoMessage message, Dictionary<ProtoField, FieldSpec> taken)
    {
        foreach (IGrouping<string, ProtoField> oneof in message.Fields.Where(f => f.Oneof is not null && taken.ContainsKey(f)).GroupBy(f => f.Oneof!))
        {
            foreach (ProtoField second in oneof.Skip(1))
            {
                Fault(BindingRule.AmbiguousField, taken[second].Path, Place(second, message), $"only one field of the oneof '{oneof.Key}' can be set, and '{taken[oneof.First()].Property}' fills '{oneof.First().Name}'. Remove one of the two properties.");
            }
        }
    }

    private void CheckUnfilled(string path, ProtoMessage message, Dictionary<ProtoField, FieldSpec> taken, HashSet<ProtoField> claimed)
    {
        var oneofs = new HashSet<string>(message.Fields.Where(f => taken.ContainsKey(f)).Select(f => f.Oneof).OfType<string>(), StringComparer.Ordinal);
        foreach (ProtoField field in message.Fields.Where(f => !taken.ContainsKey(f) && !claimed.Contains(f)))
        {
            // One property is enough for all members of a oneof, so one report is too.
            if (field.Oneof is not null && !oneofs.Add(field.Oneof))
            {
                continue;
            }

            string reason = field.Type is ProtoMap
                ? "no sampler makes a map yet. Remove the field, or lower the severity of this rule, and it stays empty."
                : field.Oneof is { } oneof ? $"one field of the oneof '{oneof}' is wanted. Add a property '{ProtoCase.Pascal(field.Name)}', or lower the severity of this rule, and none is set."
                : field.Label == ProtoLabel.Required ? $"it is required. Add a property '{ProtoCase.Pascal(field.Name)}'."
                : $"add a property '{ProtoCase.Pascal(field.Name)}', or lower the severity of this rule, and it stays unset.";
            string? suggestion = PropertySuggestion.For(ProtobufImporter.FactsOf(field, _schema));
            Add(new BindingFault(BindingRule.UnfilledField, path, Place(field, message), reason, IsProtobuf: true) { Suggestion = suggestion });
            CanBeWritten &= field.Label != ProtoLabel.Required;
        }
    }

    private void Fault(BindingRule rule, string path, string place, string reason)
    {
        Add(new BindingFault(rule, path, place, reason, IsProtobuf: true));
        CanBeWritten = false;
    }

    private void Add(BindingFault fault)
    {
        // A message that several properties hold has its faults once.
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    private string Place(ProtoField field, ProtoMessage message) => $"field {field.Name} of {message.FullName} ({Line(message, field.Position)})";

    private string Place(ProtoMessage message) => $"message {message.FullName} ({Line(message, message.Position)})";

    private string Line(ProtoMessage message, SchemaPosition position)
    {
        ProtoFile file = _schema.Imports.Select(i => i.File).Prepend(_schema.Root).First(f => new ProtoSchema(f, default).FindMessage(message.FullName) is not null);
        return $"{ProtoPath.FileName(file.Path)}, line {position.Line + 1}";
    }
}
