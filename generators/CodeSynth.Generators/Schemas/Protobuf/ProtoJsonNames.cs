namespace CodeSynth.Schemas.Protobuf;

/// <summary>
/// Finds fields of a message that have one name in JSON, as protoc does since version 22: what is an error to it is a fault, what it
/// only warns of is none. The names that it makes of the fields' names must differ whatever a json_name says, for field masks use
/// those. In proto2 only two json_names clash, and an option of the message turns the rule off.
/// </summary>
internal static class ProtoJsonNames
{
    private const string LegacyOption = "deprecated_legacy_json_field_conflicts";

    public static void Check(ProtoMessageBody body, ProtoSyntax syntax, ProtoFaults faults)
    {
        if (body.Options.Any(o => o is { Name: LegacyOption, Value: "true" }))
        {
            return;
        }

        bool isProto3 = syntax == ProtoSyntax.Proto3;
        var byDefault = new Dictionary<string, ProtoField>(StringComparer.Ordinal);
        var byOption = new Dictionary<string, ProtoField>(StringComparer.Ordinal);
        foreach ((ProtoField field, _) in body.Fields)
        {
            string made = ProtoCase.Json(field.Name);
            string json = field.JsonName ?? made;
            ProtoField sameMade = FirstOf(byDefault, made, field);
            ProtoField sameJson = FirstOf(byOption, json, field);
            if (sameMade.Name != field.Name && isProto3)
            {
                faults.Add(field.Position, field.Name.Length, $"'{field.Name}' and '{sameMade.Name}' are both '{made}' in JSON; rename one of them.");
            }
            else if (sameJson.Name != field.Name && (isProto3 || (IsGiven(field) && IsGiven(sameJson))))
            {
                faults.Add(field.Position, field.Name.Length, $"'{field.Name}' and '{sameJson.Name}' are both '{json}' in JSON; give one of them another json_name.");
            }
        }
    }

    private static bool IsGiven(ProtoField field) => field.JsonName is { } json && json != ProtoCase.Json(field.Name);

    /// <summary>The first field of a name: the given one, where none has it yet.</summary>
    private static ProtoField FirstOf(Dictionary<string, ProtoField> first, string name, ProtoField field)
    {
        if (first.TryGetValue(name, out ProtoField? other))
        {
            return other;
        }

        first.Add(name, field);
        return field;
    }
}
