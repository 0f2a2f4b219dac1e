using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>The states in which something that an operation began is at its end.</summary>
/// <param name="succeeded">Those of a success.</param>
/// <param name="failed">Those of a failure.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiStates(string[] succeeded, string[] failed)
{
    /// <summary>Says whether a state is one of a success; any that is not known lasts.</summary>
    /// <param name="state">The state; null where an answer says none.</param>
    /// <param name="response">The answer.</param>
    /// <param name="operationId">The operation's id in the document.</param>
    /// <param name="body">The answer's body as its declared type, if it has one.</param>
    /// <exception cref="OperationFailedException">It is one of a failure.</exception>
    internal bool IsSuccess(string? state, ApiResponse response, string operationId, object? body = null)
    {
        if (Has(failed, state))
        {
            throw new OperationFailedException(
                state!,
                new ApiError
                {
                    StatusCode = response.StatusCode,
                    OperationId = operationId,
                    Headers = response.Headers,
                    Body = body,
                    RawBody = response.RawBody,
                    RawBytes = response.RawBytes,
                    Reason = $"and it has failed: its state is '{state}'",
                }
            );
        }

        return Has(succeeded, state);
    }

    private static bool Has(string[] states, string? state) =>
        Array.Exists(states, other => string.Equals(other, state, StringComparison.OrdinalIgnoreCase));
}
