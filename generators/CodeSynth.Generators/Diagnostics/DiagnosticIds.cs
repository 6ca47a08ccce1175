namespace CodeSynth.Generators.Diagnostics;

/// <summary>The ids of the diagnostics. An id is never used again, not even when its rule goes away.</summary>
internal static class DiagnosticIds
{
    public const string NotPartial = "SYN0001";
    public const string MissingKey = "SYN0002";
    public const string SeveralKeys = "SYN0003";
    public const string UnusableKey = "SYN0004";
    public const string UnknownReference = "SYN0005";
    public const string AmbiguousReference = "SYN0006";
    public const string LinkedTypeMismatch = "SYN0007";
    public const string UnknownLink = "SYN0008";
    public const string UnknownCopiedField = "SYN0009";
    public const string NoSampler = "SYN0010";
    public const string SeveralSamplers = "SYN0011";
    public const string SamplerCannotFill = "SYN0012";
    public const string BadSequence = "SYN0013";
    public const string UnsatisfiableRange = "SYN0014";
    public const string BadChoices = "SYN0015";
    public const string BadConstant = "SYN0016";
    public const string BadReferenceMode = "SYN0017";
    public const string BadEntityOption = "SYN0018";
    public const string UnsupportedType = "SYN0019";
    public const string UnsupportedProperty = "SYN0020";
    public const string NestedCycle = "SYN0021";
    public const string BadWireName = "SYN0022";
    public const string UnencodableText = "SYN0023";
    public const string ReferenceCycle = "SYN0024";
    public const string DuplicateEntityName = "SYN0025";
    public const string UnsafeNotAllowed = "SYN0026";
    public const string BadUuidVersion = "SYN0027";
    public const string BadOdds = "SYN0028";
    public const string BadNullRate = "SYN0029";
    public const string BadItems = "SYN0030";
    public const string NullableCopy = "SYN0031";
    public const string BadFormerName = "SYN0032";
    public const string SharedFieldStream = "SYN0033";
    public const string SharedEntityStream = "SYN0034";
    public const string BadAvroSchema = "SYN0035";
    public const string BadProtobufSchema = "SYN0036";
    public const string UnknownSchema = "SYN0037";
    public const string UnfilledSchemaField = "SYN0038";
    public const string UnknownSchemaField = "SYN0039";
    public const string SchemaTypeMismatch = "SYN0040";
    public const string NullNotInSchema = "SYN0041";
    public const string SymbolNotInSchema = "SYN0042";
    public const string AmbiguousSchemaField = "SYN0043";
    public const string BadWorkflow = "SYN0044";
    public const string UndeclaredState = "SYN0045";
    public const string UnreachableState = "SYN0046";
    public const string NoWayOut = "SYN0047";
    public const string BadWorkflowWeight = "SYN0048";
    public const string BadDelay = "SYN0049";
    public const string RepeatedInWorkflow = "SYN0050";
    public const string UnboundedSteps = "SYN0051";
    public const string BadStateValue = "SYN0052";
    public const string ReferenceToWorkflow = "SYN0053";
    public const string UnusedMember = "SYN0054";
    public const string BadTemplate = "SYN0065";
    public const string UnknownTemplateField = "SYN0066";
    public const string TemplateCircle = "SYN0067";
    public const string BadTimestamp = "SYN0060";
    public const string BadTimeAfter = "SYN0061";
    public const string BadCase = "SYN0062";
    public const string BadCaseValue = "SYN0063";

    public const string UnknownLocale = "SYN0070";
}
