using Microsoft.CodeAnalysis;

namespace CodeSynth.Generators.Diagnostics;

/// <summary>Rules about rows that come from a file.</summary>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor ColumnCannotFill = Error(
        DiagnosticIds.ColumnCannotFill,
        "No column can fill a property",
        "No column can fill '{0}', which is of type '{1}'. Columns fill string, bool, integers of at most 64 bits, float, double, decimal, DateTime, DateTimeOffset, DateOnly, Guid and enumerations. Change the type, or add a sampler.");

    public static readonly DiagnosticDescriptor BadSource = Error(
        DiagnosticIds.BadSource,
        "An entity cannot come from the file",
        "The rows of '{0}' cannot come from this file: {1}");

    public static readonly DiagnosticDescriptor BadColumn = Error(
        DiagnosticIds.BadColumn,
        "[FromColumn] does not make sense",
        "'{0}' cannot be such a column: {1}");

    public static readonly DiagnosticDescriptor NoMasterData = Error(
        DiagnosticIds.NoMasterData,
        "The reader of CSV is not there",
        "'{0}' reads a CSV file, and this project does not reference CodeSynth.MasterData, which does. Add a reference to CodeSynth.MasterData, or to CodeSynth.Hosting, which brings it.");
}
