using System.Net;

namespace CodeSynth.Hosting.Monitoring;

/// <summary>Where metrics and health are served, as a command line asks for it.</summary>
/// <param name="Address">The address to listen at; loopback unless told otherwise.</param>
/// <param name="Port">The port; 0 for a free one.</param>
internal sealed record MonitoringRequest(IPAddress Address, int Port);
