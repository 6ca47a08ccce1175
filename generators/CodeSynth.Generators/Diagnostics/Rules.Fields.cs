using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about a property and its sampler.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NoSampler = Error(
        DiagnosticIds.NoSampler,
        "A property needs a sampler",
        "Nothing says what '{0}' is filled with. {1}");

    public static readonly DiagnosticDescriptor SeveralSamplers = Error(
        DiagnosticIds.SeveralSamplers,
        "A property has one sampler",
        "'{0}' has two samplers, [{1}] and [{2}]. Keep one of them.");

    public static readonly DiagnosticDescriptor SamplerCannotFill = Error(
        DiagnosticIds.SamplerCannotFill,
        "A sampler cannot fill the property's type",
        "[{0}] cannot fill '{1}', which is of type '{2}'. It fills {3}.");

    public static readonly DiagnosticDescriptor BadSequence = Error(
        DiagnosticIds.BadSequence,
        "A sequence is not well formed",
        "The sequence of '{0}' cannot be written: {1}");

    public static readonly DiagnosticDescriptor UnsatisfiableRange = Error(
        DiagnosticIds.UnsatisfiableRange,
        "A range holds no value that fits",
        "The range of '{0}' cannot be met: {1}");

    public static readonly DiagnosticDescriptor BadChoices = Error(
        DiagnosticIds.BadChoices,
        "Choices must exist and differ",
        "The choices of '{0}' do not make sense: {1}");

    public static readonly DiagnosticDescriptor BadConstant = Error(
        DiagnosticIds.BadConstant,
        "A constant does not fit its property",
        "'{0}' of type '{1}' cannot hold the constant {2}: {3}");

    public static readonly DiagnosticDescriptor BadUuidVersion = Error(
        DiagnosticIds.BadUuidVersion,
        "A uuid has version 4 or 7",
        "'{0}' cannot be a uuid of version {1}. Write 4 for random ones or 7 for such as ascend with time.");

    public static readonly DiagnosticDescriptor BadOdds = Error(
        DiagnosticIds.BadOdds,
        "Odds lie between 0 and 1",
        "'{0}' cannot be true with a probability of {1}. Give a number from 0 to 1.");

    public static readonly DiagnosticDescriptor UnknownLocale = Error(
        DiagnosticIds.UnknownLocale,
        "A locale must be one that there is",
        "'{0}' asks for the locale '{1}', which there is not. {2}");

    public static readonly DiagnosticDescriptor UnsupportedProperty = Error(
        DiagnosticIds.UnsupportedProperty,
        "A property cannot be filled",
        "'{0}' cannot be filled: {1}");

    public static readonly DiagnosticDescriptor NestedCycle = Error(
        DiagnosticIds.NestedCycle,
        "A nested object contains itself",
        "'{0}' is of type '{1}', which contains it, so the object would never end. Remove one of the properties {2}.");

    public static readonly DiagnosticDescriptor BadWireName = Error(
        DiagnosticIds.BadWireName,
        "A name on the wire must be there once",
        "The name of '{0}' on the wire cannot be '{1}': {2}");

    public static readonly DiagnosticDescriptor UnencodableText = Error(
        DiagnosticIds.UnencodableText,
        "A text cannot be written as UTF-8",
        "A text of '{0}' cannot be written: {1}");
}
