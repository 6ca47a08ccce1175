using CodeSynth.Generators.Model;
using CodeSynth.Schemas.Protobuf;

namespace CodeSynth.Generators.Binding.Protobuf;

/// <summary>Whether a value fits the type of a field. Nothing that would lose something does.</summary>
internal static class ProtobufFit
{
    private const string Timestamp = "google.protobuf.Timestamp";
    private const string Decimal = "google.type.Decimal";

    /// <summary>How a value is written as a type; without a form the rule that it breaks, and why.</summary>
    /// <param name="schema">Where named types are found.</param>
    /// <param name="property">The property.</param>
    /// <param name="shape">What the value is.</param>
    /// <param name="sampler">What makes it; null for an item that is copied.</param>
    /// <param name="type">The field's type.</param>
    public static (ProtobufForm? Form, BindingRule Rule, string Reason) Of(ProtoSchema schema, FieldSpec property, ValueShape shape, SamplerSpec? sampler, ProtoType type)
    {
        if (type is ProtoScalar scalar)
        {
            return ProtobufScalars.Accepting(shape).Contains(scalar.Kind)
                ? Fits(new ProtobufScalarForm(scalar.Kind))
                : Mismatch($"{ProtobufScalars.Words(shape)} is not written as {ProtoKinds.Name(scalar.Kind)} without loss. {Advice(shape)}");
        }

        string name = ((ProtoNamed)type).Name;
        if (schema.FindEnum(name) is { } enumeration)
        {
            return ProtobufSymbols.Of(shape, sampler, enumeration);
        }

        if (name == Timestamp)
        {
            return shape.Kind == ShapeKind.Time && !shape.IsDate && shape.Type != "string"
                ? Fits(new ProtobufTimestampForm())
                : Mismatch($"a Timestamp is filled by a DateTimeOffset, a DateTime or a long of a time, and {ProtobufScalars.Words(shape)} is none. {Advice(shape)}");
        }

        if (WrappedKind(name) is { } wrapped)
        {
            return ProtobufScalars.Accepting(shape).Contains(wrapped)
                ? Fits(new ProtobufWrapperForm(new ProtobufFieldSpec(property.Path, 1, "value", HasPresence: false, new ProtobufScalarForm(wrapped))))
                : Mismatch($"{ProtobufScalars.Words(shape)} is not written as {name} without loss. {Advice(shape)}");
        }

        if (name == Decimal && shape is { Kind: ShapeKind.Scaled or ShapeKind.Wide, Type: "decimal" })
        {
            return Fits(new ProtobufWrapperForm(new ProtobufFieldSpec(property.Path, 1, "value", HasPresence: false, new ProtobufScalarForm(ProtoKind.String))));
        }

        return Mismatch(name.StartsWith("google.", StringComparison.Ordinal)
            ? $"nothing fills {name} from {ProtobufScalars.Words(shape)} yet. {Advice(shape)}"
            : $"the field is the message {name}. Give the property a type that has a property for each of its fields.");
    }

    private static (ProtobufForm?, BindingRule, string) Fits(ProtobufForm form) => (form, default, string.Empty);

    private static (ProtobufForm?, BindingRule, string) Mismatch(string reason) => (null, BindingRule.TypeMismatch, reason);

    private static string Advice(ValueShape shape) => shape.Kind switch
    {
        ShapeKind.Object => "Declare the field as a message of your own.",
        ShapeKind.Time when shape.IsDate || shape.Type == "string" => "Declare the field as string.",
        ShapeKind.Time when shape.Type != "long" => $"Declare the field as {Timestamp}.",
        ShapeKind.Time => $"Declare the field as {Timestamp} or int64.",
        ShapeKind.Enum => "Declare the field as an enum or a string.",
        _ => $"Declare the field as {string.Join(" or ", ProtobufScalars.Accepting(shape).Take(2).Select(ProtoKinds.Name))}, or change the property's type.",
    };

    private static ProtoKind? WrappedKind(string name) => name switch
    {
        "google.protobuf.DoubleValue" => ProtoKind.Double,
        "google.protobuf.FloatValue" => ProtoKind.Float,
        "google.protobuf.Int64Value" => ProtoKind.Int64,
        "google.protobuf.UInt64Value" => ProtoKind.UInt64,
        "google.protobuf.Int32Value" => ProtoKind.Int32,
        "google.protobuf.UInt32Value" => ProtoKind.UInt32,
        "google.protobuf.BoolValue" => ProtoKind.Bool,
        "google.protobuf.StringValue" => ProtoKind.String,
        "google.protobuf.BytesValue" => ProtoKind.Bytes,
        _ => null,
    };
}
