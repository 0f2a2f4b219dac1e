using System.ComponentModel;

namespace CampaignsGen.Runtime;

/// <summary>Represents the states in which a started operation has ended.</summary>
/// <param name="succeeded">The states of a success.</param>
/// <param name="failed">The states of a failure.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiStates(string[] succeeded, string[] failed)
{
    /// <summary>Determines whether a state is one of a success. An unknown state is not an end.</summary>
    /// <param name="state">The state, or <see langword="null"/> if the response contains none.</param>
    /// <param name="response">The response.</param>
    /// <param name="operationId">The ID of the operation in the document.</param>
    /// <param name="body">The body of the response as its declared type, if it has one.</param>
    /// <exception cref="OperationFailedException">The state is one of a failure.</exception>
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
                    Reason = $"and the operation has failed with the state '{state}'",
                }
            );
        }

        return Has(succeeded, state);
    }

    private static bool Has(string[] states, string? state) =>
        Array.Exists(states, other => string.Equals(other, state, StringComparison.OrdinalIgnoreCase));
}
