using CodeSynth.Generators.Emission.Fields;
using CodeSynth.Generators.Emission.Writing;
using CodeSynth.Generators.Model;

namespace CodeSynth.Generators.Emission.Protobuf;

/// <summary>Makes of the fields of a message the statements that write it, and what they need beside them.</summary>
internal sealed class ProtobufEncoder
{
    private readonly EntityLayout _layout;
    private readonly ProtobufRow _row;
    private readonly Dictionary<string, FieldSpec> _properties = new(StringComparer.Ordinal);
    private readonly NameScope _locals = new();
    private readonly List<string> _statics;
    private readonly List<Action<SourceWriter>> _members;

    public ProtobufEncoder(EntityLayout layout, BinaryLoop loop)
        : this(layout, loop, new ProtobufRow(), [], [])
    {
        Collect(layout.Entity.Fields);
    }

    private ProtobufEncoder(EntityLayout layout, BinaryLoop? loop, ProtobufRow row, List<string> statics, List<Action<SourceWriter>> members)
    {
        _layout = layout;
        Loop = loop;
        _row = row;
        _statics = statics;
        _members = members;
    }

    public ProtobufRow Row => _row;

    /// <summary>The loop over rows; null for the items of a list, which have a method of their own.</summary>
    public BinaryLoop? Loop { get; }

    /// <summary>Tables that all producers of the entity share.</summary>
    public IReadOnlyList<string> Statics => _statics;

    /// <summary>Other members.</summary>
    public IReadOnlyList<Action<SourceWriter>> Members => _members;

    /// <summary>Adds the fields of the entity's message.</summary>
    public void Add(EquatableArray<ProtobufFieldSpec> fields)
    {
        AddAll(fields);
        _row.Flush();
    }

    private void AddAll(EquatableArray<ProtobufFieldSpec> fields)
    {
        foreach (ProtobufFieldSpec field in fields)
        {
            if (_layout.IsNullHere(_properties[field.Path]) is { } isNull)
            {
                _row.Block($"if ({Not(isNull)})", () => Add(field));
            }
            else
            {
                Add(field);
            }
        }
    }

    private static string Not(string condition) =>
        !condition.Contains(' ') ? "!" + condition
        : condition.Contains(" == ") && !condition.Contains(" || ") && !condition.Contains(" ? ") ? condition.Replace(" == ", " != ")
        : $"!({condition})";

    private void Add(ProtobufFieldSpec field)
    {
        byte[] tag = ProtobufTag.Of(field.Number, field.Form);
        string note = $"{field.Name} = {CSharpLiteral.Int32(field.Number)}";
        switch (field.Form)
        {
            case ProtobufMessageForm message:
                Delimited(field, tag, note, () => AddAll(message.Fields));
                break;
            case ProtobufWrapperForm wrapper:
                Delimited(field, tag, note, () => Add(wrapper.Value));
                break;
            case ProtobufListForm list:
                AddList(field, list, tag, note);
                break;
            default:
                FieldSpec property = _properties[field.Path];
                var value = new ProtobufValue(this, property, tag, note, field.HasPresence);
                value.Add(field.Form, _layout[property].Wire);
                break;
        }
    }

    private void Delimited(ProtobufFieldSpec field, byte[] tag, string note, Action add)
    {
        string local = Local(field.Path, "At");
        _row.Literal(tag, note);
        _row.Open(local);
        add();
        _row.Close(local, "p");
    }

    /// <summary>The items in a method of their own, where a row is the position of an item.</summary>
    private void AddList(ProtobufFieldSpec field, ProtobufListForm list, byte[] tag, string note)
    {
        var array = (WireArray)_layout[_properties[field.Path]].Wire;
        string method = _layout.TakeMember($"Put{MemberNames.Stem(field.Path)}AsProtobuf");
        FieldSpec property = _properties[field.Path];
        var items = new ProtobufEncoder(_layout, loop: null, new ProtobufRow(), _statics, _members);
        new ProtobufValue(items, property, list.IsPacked ? [] : tag, list.IsPacked ? null : note, hasPresence: true).Add(list.Item, array.Item);
        items.Row.Flush();
        _row.Write(p => $"{method}({p}, {array.First}, {array.Count})");
        _row.Count($"{KnownTypes.ProtobufPut}.MaxRepeated({array.MaxItems}, {items.Row.Maximum})");
        if (list.IsPacked)
        {
            _row.Count(tag.Length + 4);
        }

        _members.Add(writer => EmitList(writer, method, field.Path, array, list.IsPacked ? tag : null, note, items.Row));
    }

    private static void EmitList(SourceWriter writer, string method, string path, WireArray array, byte[]? packedTag, string note, ProtobufRow items)
    {
        writer.Line($"/// <summary>Writes the items of {path}; {ItemLoop.Words(array)}.</summary>");
        using (writer.Block($"private byte* {method}(byte* p, {ItemLoop.Parameter(array)}, int count)"))
        {
            var frame = new ProtobufRow();
            if (packedTag is not null)
            {
                frame.Block("if (count == 0)", () => frame.Statement("return p;"));
                frame.Statement(string.Empty);
                frame.Literal(packedTag, note);
                frame.Open("items");
            }

            frame.Block(ItemLoop.Header(array), () =>
            {
                foreach (string statement in ItemLoop.Body(array, items.Statements))
                {
                    frame.Statement(statement);
                }
            });
            frame.Statement(string.Empty);
            frame.Statement(packedTag is null ? "return p;" : $"return {KnownTypes.ProtobufPut}.Close(items, p);");
            foreach (string statement in frame.Statements)
            {
                writer.Line(statement);
            }
        }
    }

    /// <summary>A name for a local that belongs to a property; what follows it is none that a link's row ends with.</summary>
    internal string Local(string path, string suffix) => _locals.Take(NameScope.Camel(path) + suffix);

    /// <summary>Adds a table of pre-encoded values and gives its name.</summary>
    internal string Table(string path, string initializer)
    {
        string name = _layout.TakeMember($"s_{NameScope.Camel(path)}Protobuf");
        _statics.Add($"private static readonly {KnownTypes.EncodedTable} {name} = {initializer};");
        return name;
    }

    /// <summary>Adds a method that maps numbers of members to others and gives its name.</summary>
    internal string Map(string path, IEnumerable<(long From, int To)> numbers)
    {
        string name = _layout.TakeMember($"{MemberNames.Stem(path)}ToProtobuf");
        _members.Add(writer =>
        {
            writer.Line($"/// <summary>A member of {path} by its number, as what stands for it in a message.</summary>");
            using (writer.Block($"private static int {name}(long member) => member switch", "};"))
            {
                foreach ((long from, int to) in numbers)
                {
                    writer.Line($"{CSharpLiteral.Int64(from)} => {CSharpLiteral.Int32(to)},");
                }

                writer.Line("_ => throw new global::System.ArgumentOutOfRangeException(nameof(member)),");
            }
        });
        return name;
    }

    private void Collect(EquatableArray<FieldSpec> fields)
    {
        foreach (FieldSpec field in fields)
        {
            _properties.Add(field.Path, field);
            if (field.Sampler is ObjectSpec nested)
            {
                Collect(nested.Fields);
            }
        }
    }
}
